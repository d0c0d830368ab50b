// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "models/rowsmodel.h"

#include <QMetaType>
#include <QSet>

namespace LeverArch {

/// A problem and who reported it.
struct IssueLine
{
    QString source; ///< "briefing/123"; what one source reports replaces what it reported before.
    Issue issue;
};

/// What needs checking: the conscience of the program.
class IssueModel final : public RowsModel<IssueLine>
{
    Q_OBJECT

public:
    explicit IssueModel(QObject *parent = nullptr) : RowsModel(parent) {}

    /// Replaces everything of the source; an empty list takes it away. The same thing reported by
    /// two sources stands in the list once, until both take it away.
    void setIssues(const QString &source, const QList<Issue> &issues);
    void add(const QString &source, const Issue &issue);
    void clear();
    /// Takes the line away, whoever reports it, until the case file is closed or it is added anew.
    void dismiss(int row);

    /// "2 things to check: …" or "Nothing to check".
    QString summary() const;
    bool hasFault() const;

protected:
    QVariant cell(const IssueLine &line, int column, int role) const override;
    bool sameThing(const IssueLine &a, const IssueLine &b) const override;

private:
    void setAll(const QList<IssueLine> &lines);

    QSet<QString> m_away;   ///< Put away by the person; see nameOf().
    QList<IssueLine> m_all; ///< With what several sources report.
};

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::Place)
