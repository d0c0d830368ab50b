// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

class QAction;
class QWidget;

namespace LeverArch {

/// What must be so for a command to make sense.
enum ActionNeed : unsigned {
    NeedsNothing = 0,
    NeedsCase = 1,
    NeedsWritable = 2 | NeedsCase,
    NeedsSelection = 4 | NeedsCase,
    NeedsOne = 8 | NeedsSelection, ///< Exactly one record.
    NeedsConsultation = 16 | NeedsOne,
    NeedsPapers = 32 | NeedsSelection,            ///< Documents only.
    NeedsBin = 64 | NeedsSelection,               ///< The bin is in front.
    NeedsLiving = 128 | NeedsSelection,           ///< The bin is not in front.
    NeedsPaper = 256 | NeedsOne,                  ///< One document, or a mark on one.
    NeedsHandMade = 512 | NeedsOne | NeedsLiving, ///< Of a kind that people add themselves.
    NeedsScan = 1024 | NeedsCase, ///< An open paper is in front, at a page that was recognised, or
                                  ///< that could not be.
    NeedsQuotation = 2048 | NeedsOne, ///< Exactly one excerpt, of whatever paper.
    NeedsWatching = 4096 | NeedsWritable, ///< A folder is watched.
    NeedsRefused = 8192 | NeedsWritable,  ///< A file was refused and has not come in since.
    NeedsScanner = 16384 | NeedsWritable, ///< The program that scans is installed.
    NeedsUnfinished = 32768 | NeedsWritable, ///< An import was interrupted, and none is running.
    NeedsSeveral = 65536 | NeedsPapers ///< Two or more documents.
};

/// One command as data: the menus, the keys, "go to anything" and the list of keys come from it.
struct ActionEntry
{
    const char *id;
    const char *menu; ///< Source text of the menu it stands in; translated in context "Actions".
    const char *text;
    const char *icon; ///< Theme name; empty: none.
    const char *keys; ///< Portable text, several separated by "; ".
    unsigned needs = NeedsNothing;
    bool checkable = false;
    bool groupBefore = false; ///< A line above it in its menu.
    const char *submenu = nullptr; ///< Of a menu within its menu, where it stands; else null.
};

const QList<ActionEntry> &allActions();

/// The catalogue's commands as actions, made once for a window.
class ActionSet final : public QObject
{
    Q_OBJECT

public:
    explicit ActionSet(QWidget *window);

    QAction *action(const QString &id) const; ///< Null when there is none.

    /// What is so now; commands whose needs are not met are greyed.
    void update(unsigned met);
    /// Leaves the keys of these commands to the page in front, and gives all others theirs.
    void lendKeys(const QStringList &ids);

private:
    QHash<QString, QAction *> m_actions;
    QSet<QString> m_lent;
};

QString actionMenuTitle(const ActionEntry &entry);
QString actionSubmenuTitle(const ActionEntry &entry); ///< Empty when it stands in none.
/// As the catalogue has it, without ampersands: "Undo", whatever it would undo now.
QString actionTitle(const ActionEntry &entry);
/// "Tag · T" without the ampersands; for "go to anything" and tooltips.
QString plainActionText(const QAction *action);

} // namespace LeverArch
