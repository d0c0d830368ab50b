// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace LeverArch {

/// What can be done in the inbox, each with its key. The keys work anywhere on the page.
class InboxCommands final : public QObject
{
    Q_OBJECT

public:
    explicit InboxCommands(QWidget &page);

    const QList<QAction *> &menu() const { return m_menu; }
    QAction *action(const char *id) const; ///< By its declared id; null when there is none.
    void setEnabled(const char *id, bool enabled) const;
    /// All that changes a paper, at once; going from paper to paper is always possible.
    void setFilingEnabled(bool enabled) const;

Q_SIGNALS:
    void file();
    void takeLikely();
    void repeat();
    void notNeeded();
    void previous();
    void next();
    void typeChosen(const QString &key); ///< One of the document types.

private:
    QAction *add(const char *id, const QString &text, const char *icon, const char *keys);
    void addTypes();

    QWidget &m_page;
    QList<QAction *> m_menu;
    QList<QAction *> m_going; ///< From paper to paper.
};

} // namespace LeverArch
