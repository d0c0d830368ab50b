// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QToolButton>

namespace LeverArch {

class IssueModel;

/// The bottom line of the window: what needs checking, or the last thing said. A click shows the
/// list.
class ConscienceLine final : public QToolButton
{
    Q_OBJECT

public:
    ConscienceLine(IssueModel *issues, QWidget *parent = nullptr);

    /// One quiet sentence, until the next, until something new needs checking, or for half a minute;
    /// then what needs checking is shown again.
    void say(const QString &sentence);
    QString sentence() const { return m_sentence; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void elide();

    IssueModel *m_issues;
    QString m_sentence;
    QTimer m_back;
};

} // namespace LeverArch
