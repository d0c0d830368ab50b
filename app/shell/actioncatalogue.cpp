// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/actioncatalogue.h"

#include "widgets/look.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace LeverArch {

namespace {

#define WORD(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr auto caseMenu = WORD("&Case");
constexpr auto editMenu = WORD("&Edit");
constexpr auto recordMenu = WORD("&Record");
constexpr auto viewMenu = WORD("&View");
constexpr auto goMenu = WORD("&Go");
constexpr auto helpMenu = WORD("&Help");

constexpr auto marksSubmenu = WORD("&Marks");
constexpr auto registerSubmenu = WORD("Register and acco&unts");

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<ActionEntry> caseActions()
{
    return {
        {"case.new", caseMenu, WORD("&New case file…"), "document-new", "Ctrl+Shift+N"},
        {"case.open", caseMenu, WORD("&Open case file…"), "document-open", "Ctrl+O"},
        {"case.sample", caseMenu, WORD("Open the &sample case"), "help-hint", ""},
        {"case.import", caseMenu, WORD("&Import files…"), "document-import", "Ctrl+I",
         NeedsWritable, false, true},
        {"case.importFolder", caseMenu, WORD("Import a &folder…"), "folder-open", "Ctrl+Shift+I",
         NeedsWritable},
        {"case.paste", caseMenu, WORD("&Paste as a paper"), "edit-paste", "Ctrl+V", NeedsWritable},
        {"case.scan", caseMenu, WORD("S&can…"), "document-scan", "", NeedsScanner},
        {"case.watch", caseMenu, WORD("&Watch a folder…"), "folder-sync", "", NeedsWritable},
        {"case.unwatch", caseMenu, WORD("Stop wa&tching the folder"), "", "", NeedsWatching},
        {"case.goOn", caseMenu, WORD("&Go on with the interrupted import"), "media-playback-start",
         "", NeedsUnfinished},
        {"case.retryRefused", caseMenu, WORD("Tr&y the refused again"), "view-refresh", "",
         NeedsRefused},
        {"case.recognise", caseMenu, WORD("&Recognise the text of scans"), "", "", NeedsWritable,
         true},
        {"case.recogniseAgain", caseMenu, WORD("Recognise t&his page again"), "", "",
         NeedsScan | NeedsWritable},
        {"case.importMarks", caseMenu, WORD("Import &marks…"), "", "", NeedsWritable, false, true,
         marksSubmenu},
        {"case.sendMarks", caseMenu, WORD("S&end my marks…"), "", "", NeedsCase, false, false,
         marksSubmenu},
        {"case.mergeMarks", caseMenu, WORD("Mer&ge a colleague's marks…"), "", "", NeedsWritable,
         false, false, marksSubmenu},
        {"case.saveRegister", caseMenu, WORD("Sa&ve the register…"), "document-save-as", "",
         NeedsCase, false, false, registerSubmenu},
        {"case.printRegister", caseMenu, WORD("&Print the register…"), "document-print", "",
         NeedsCase, false, false, registerSubmenu},
        {"case.saveAccount", caseMenu, WORD("Save the &account of all imports…"),
         "document-save-as", "", NeedsCase, false, false, registerSubmenu},
        {"case.printAccount", caseMenu, WORD("Print the acc&ount of all imports…"),
         "document-print", "", NeedsCase, false, false, registerSubmenu},
        {"case.backup", caseMenu, WORD("&Back up to…"), "document-save-as", "", NeedsCase},
        {"case.branch", caseMenu, WORD("&Your branch…"), "user-identity", "", NeedsCase},
        {"case.close", caseMenu, WORD("&Close case file"), "document-close", "", NeedsCase, false,
         true},
        {"app.quit", caseMenu, WORD("&Quit"), "application-exit", "Ctrl+Q"},
    };
}

QList<ActionEntry> recordActions()
{
    return {
        {"edit.undo", editMenu, WORD("&Undo"), "edit-undo", "Ctrl+Z", NeedsWritable},
        {"edit.redo", editMenu, WORD("&Redo"), "edit-redo", "Ctrl+Shift+Z", NeedsWritable},
        {"edit.find", editMenu, WORD("&Find here"), "edit-find", "Ctrl+F", NeedsCase, false, true},

        {"record.new", recordMenu, WORD("&New record here"), "list-add", "Ctrl+N", NeedsWritable},
        {"record.newLike", recordMenu, WORD("New &like this"), "document-duplicate", "Ctrl+Shift+L",
         NeedsHandMade | NeedsWritable},
        {"record.open", recordMenu, WORD("&Open"), "document-open", "Ctrl+Return", NeedsOne},
        {"record.edit", recordMenu, WORD("&Edit its facts"), "document-edit", "F2", NeedsOne},
        {"record.speaker", recordMenu, WORD("&Whose words…"), "user-identity", "W",
         NeedsQuotation | NeedsWritable},
        {"record.tag", recordMenu, WORD("&Tag…"), "tag", "T", NeedsSelection | NeedsWritable, false,
         true},
        {"record.link", recordMenu, WORD("&Link…"), "insert-link", "L",
         NeedsSelection | NeedsWritable},
        {"record.briefing", recordMenu, WORD("Write a &briefing"), "office-report", "",
         NeedsConsultation | NeedsWritable, false, true},
        {"record.pack", recordMenu, WORD("Add to a &pack"), "folder-documents", "",
         NeedsPapers | NeedsWritable},
        {"record.arrange", recordMenu, WORD("Arrange or split its pa&ges…"), "", "",
         NeedsPapers | NeedsOne | NeedsLiving | NeedsWritable, false, true},
        {"record.join", recordMenu, WORD("&Join into one paper…"), "", "",
         NeedsSeveral | NeedsLiving | NeedsWritable},
        {"record.compareBefore", recordMenu, WORD("&Compare with the version before…"), "", "",
         NeedsPaper},
        {"record.original", recordMenu, WORD("Sa&ve it as it came in…"), "document-save-as", "",
         NeedsPaper, false, true},
        {"record.exportMarked", recordMenu, WORD("E&xport a marked copy…"), "document-export", "",
         NeedsPaper},
        {"record.exportXfdf", recordMenu, WORD("Export its mar&ks (XFDF)…"), "", "", NeedsPaper},
        {"record.takeMarks", recordMenu, WORD("Take in the marks that stand &in it"), "", "",
         NeedsPapers | NeedsWritable},
        {"record.inbox", recordMenu, WORD("Put back in the in&box"), "mail-folder-inbox", "",
         NeedsPapers | NeedsWritable},
        {"record.bin", recordMenu, WORD("Put in the &bin"), "user-trash-symbolic", "Del",
         NeedsLiving | NeedsWritable, false, true},
        {"record.restore", recordMenu, WORD("Take &out of the bin"), "edit-undo", "",
         NeedsBin | NeedsWritable},
    };
}

QList<ActionEntry> windowActions()
{
    return {
        {"view.sections", viewMenu, WORD("&Sections and tags"), "", "F9", NeedsCase, true},
        {"view.inspector", viewMenu, WORD("&Inspector"), "", "F10", NeedsCase, true},
        {"view.issues", viewMenu, WORD("&Things to check"), "", "F8", NeedsNothing, true},
        {"view.system", viewMenu, WORD("Light or dark as the &system"), "", "", NeedsNothing, true,
         true},
        {"view.light", viewMenu, WORD("&Light"), "", "", NeedsNothing, true},
        {"view.dark", viewMenu, WORD("&Dark"), "", "", NeedsNothing, true},
        {"view.size100", viewMenu, WORD("Text as the system (&100 %)"), "", "", NeedsNothing, true,
         true},
        {"view.size115", viewMenu, WORD("Larger text (11&5 %)"), "", "", NeedsNothing, true},
        {"view.size130", viewMenu, WORD("Largest text (13&0 %)"), "", "", NeedsNothing, true},

        {"go.anything", goMenu, WORD("&Go to anything"), "search", "Ctrl+K"},
        {"go.search", goMenu, WORD("&Search everything"), "edit-find", "Ctrl+Shift+F", NeedsCase},
        {"go.back", goMenu, WORD("&Back"), "go-previous", "Alt+Left", NeedsCase, false, true},
        {"go.forward", goMenu, WORD("&Forward"), "go-next", "Alt+Right", NeedsCase},
        {"go.inbox", goMenu, WORD("The in&box"), "mail-folder-inbox", "Ctrl+Shift+D", NeedsCase,
         false, true},
        {"go.documents", goMenu, WORD("The &documents"), "document-multiple", "Ctrl+D", NeedsCase},
        {"go.imports", goMenu, WORD("The &imports"), "document-import", "", NeedsCase},
        {"go.bin", goMenu, WORD("The bi&n"), "user-trash-symbolic", "", NeedsCase},
        {"go.pane", goMenu, WORD("Next &part of the window"), "", "F6", NeedsNothing, false, true},
        {"go.paneBack", goMenu, WORD("Previous p&art of the window"), "", "Shift+F6"},
        {"go.closeTab", goMenu, WORD("&Close this tab"), "window-close", "Ctrl+W", NeedsCase, false,
         true},

        {"help.keys", helpMenu, WORD("&Help on this place, and the keys"), "help-contents", "F1"},
        {"help.about", helpMenu, WORD("&About Lever Arch"), "help-about", ""},
    };
}

} // namespace

const QList<ActionEntry> &allActions()
{
    static const QList<ActionEntry> actions = caseActions() + recordActions() + windowActions();
    return actions;
}

#undef WORD

ActionSet::ActionSet(QWidget *window) : QObject(window)
{
    for (const ActionEntry &entry : allActions()) {
        auto *action = new QAction(translated(entry.text), window);
        action->setObjectName(QString::fromLatin1(entry.id));
        if (*entry.icon)
            action->setIcon(Look::icon(QString::fromLatin1(entry.icon)));
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(entry.keys),
                                                          QKeySequence::PortableText));
        action->setCheckable(entry.checkable);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString plain = plainActionText(action);
        action->setToolTip(keys.isEmpty() ? plain : tr("%1 (%2)").arg(plain, keys));
        window->addAction(action);
        m_actions.insert(action->objectName(), action);
    }
    update(NeedsNothing);
}

QAction *ActionSet::action(const QString &id) const
{
    return m_actions.value(id);
}

void ActionSet::lendKeys(const QStringList &ids)
{
    for (const ActionEntry &entry : allActions()) {
        const QString id = QString::fromLatin1(entry.id);
        const bool lent = ids.contains(id);
        if (lent == m_lent.contains(id))
            continue;
        m_actions.value(id)->setShortcuts(
            lent ? QList<QKeySequence>()
                 : QKeySequence::listFromString(QString::fromLatin1(entry.keys),
                                                QKeySequence::PortableText));
    }
    m_lent = QSet<QString>(ids.begin(), ids.end());
}

void ActionSet::update(unsigned met)
{
    for (const ActionEntry &entry : allActions())
        m_actions.value(QString::fromLatin1(entry.id))->setEnabled((entry.needs & ~met) == 0);
}

QString actionMenuTitle(const ActionEntry &entry)
{
    return translated(entry.menu);
}

QString actionSubmenuTitle(const ActionEntry &entry)
{
    return entry.submenu ? translated(entry.submenu) : QString();
}

QString actionTitle(const ActionEntry &entry)
{
    return translated(entry.text).remove(QLatin1Char('&')).remove(QChar(0x2026));
}

QString plainActionText(const QAction *action)
{
    return action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
}

} // namespace LeverArch
