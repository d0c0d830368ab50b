// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "models/latestread.h"
#include "models/rowsmodel.h"

#include <QTimer>

namespace LeverArch {

class CaseFile;

/// Something Ctrl+K can go to: a command, a record, a page.
struct PaletteLine
{
    QString text;
    QString detail; ///< The kind, the page, or the menu a command is in.
    QString icon;
    QString keys;
    QString command; ///< The action's id; empty for a place.
    Place place;
    QString snippet; ///< Of a find on a page, as the search gave it.

    /// It leads nowhere: it says that nothing was found.
    bool isOnlySaid() const { return command.isEmpty() && place == Place(); }
};

/// What the words typed into "go to anything" mean. Commands answer at once, records and pages
/// when the search has them; newer words supersede older.
class PaletteModel final : public RowsModel<PaletteLine>
{
    Q_OBJECT

public:
    /// `caseFile` may be null: commands only.
    explicit PaletteModel(CaseFile *caseFile, QObject *parent = nullptr);

    void setCommands(const QList<PaletteLine> &commands);
    /// A leading ">" asks for commands alone.
    void setWords(const QString &words);
    const QString &words() const { return m_words; }

Q_SIGNALS:
    void answered(); ///< Everything found for the words is there.

protected:
    QVariant cell(const PaletteLine &line, int column, int role) const override;
    bool sameThing(const PaletteLine &a, const PaletteLine &b) const override;

private:
    QList<PaletteLine> matchingCommands() const;

    CaseFile *m_caseFile;
    QList<PaletteLine> m_commands;
    QString m_words;
    LatestRead m_read;
};

} // namespace LeverArch
