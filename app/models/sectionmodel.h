// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/latestread.h"
#include "models/rereading.h"
#include "models/rowsmodel.h"

#include <QHash>
#include <QString>

namespace LeverArch {

class CaseFile;

/// One place in the list at the left.
struct Section
{
    QString key; ///< The kind's id, or "inbox", "imports", "bin".
    QString name;
    QString icon;
    int group = 0;  ///< A space is left between groups.
    int count = -1; ///< Living records; -1: not counted.
    bool isKind = true; ///< Its records are counted nowhere else.
};

/// The places of the case file with what is in them. The inbox stands first.
class SectionModel final : public RowsModel<Section>
{
    Q_OBJECT

public:
    explicit SectionModel(CaseFile &caseFile, QObject *parent = nullptr);

    int rowOf(const QString &key) const; ///< -1 when there is none.

    static QString inboxKey() { return QStringLiteral("inbox"); }
    static QString importsKey() { return QStringLiteral("imports"); }
    static QString binKey() { return QStringLiteral("bin"); }

Q_SIGNALS:
    void counted();

protected:
    QVariant cell(const Section &section, int column, int role) const override;
    bool sameThing(const Section &a, const Section &b) const override { return a.key == b.key; }

private:
    void count();

    CaseFile &m_caseFile;
    LatestRead m_read;
    Rereading m_recount;
};

} // namespace LeverArch
