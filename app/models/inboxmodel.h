// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "domain/recordquery.h"

#include <QCache>
#include <QIdentityProxyModel>

namespace LeverArch {

class CaseFile;
class RecordTableModel;

/// The papers that wait to be filed, by their numbers in the register: a line each, with what it
/// came as, when, and what it came with, in the first column. The case file must outlive it.
class InboxModel final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit InboxModel(CaseFile &caseFile, QObject *parent = nullptr);

    RecordTableModel &papers() const { return *m_papers; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Which papers wait.
    static RecordQuery query();

private:
    struct Line
    {
        QString title;  ///< "12 · Letter to the director".
        QString detail; ///< Two lines at most.
        QString form;
    };
    const Line *line(Id paper) const;

    CaseFile &m_caseFile;
    RecordTableModel *m_papers;
    mutable QCache<Id, Line> m_lines{500};
};

} // namespace LeverArch
