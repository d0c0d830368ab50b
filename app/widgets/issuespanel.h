// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QListView;
class QModelIndex;

namespace LeverArch {

class IssueModel;

/// What needs checking, one click from its cause; Delete puts a line away.
class IssuesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuesPanel(IssueModel *model, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }

    /// Offers `text` in the menu of issues with this code; `does` receives the place of the cause.
    void setRemedy(const QString &code, const QString &text,
                   std::function<void(const Place &)> does);

Q_SIGNALS:
    void causeChosen(const LeverArch::Place &place);

private:
    struct Remedy
    {
        QString text;
        std::function<void(const Place &)> does;
    };
    void showMenu(const QModelIndex &index, QPoint at);
    void dismiss();

    IssueModel *m_model;
    QListView *m_view;
    QHash<QString, Remedy> m_remedies; ///< By the issue's code.
};

} // namespace LeverArch
