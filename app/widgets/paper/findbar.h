// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace LeverArch {

/// The line above a paper where words to find in it are typed. Knows nothing of papers.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows itself with the cursor in the line and its words selected.
    void open();
    QString words() const;
    void setWords(const QString &words);
    /// `current` from 1; total -1 while it is being counted.
    void setCount(int current, int total);

Q_SIGNALS:
    void wordsChanged(const QString &words);
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace LeverArch
