// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windowparts.h"

#include "casefile/casefile.h"
#include "core/setting.h"
#include "domain/kind.h"
#include "models/sectionmodel.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/theme.h"
#include "widgets/fieldeditor.h"
#include "widgets/gotobox.h"
#include "widgets/inspector.h"
#include "widgets/issuespanel.h"
#include "widgets/look.h"
#include "widgets/sectionlist.h"
#include "widgets/tabpage.h"
#include "widgets/tagtreepanel.h"
#include "widgets/tagtreeview.h"
#include "worker/workerpool.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QToolBar>
#include <QTreeView>
#include <QUrl>

#include <optional>

namespace LeverArch {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Window", text);
}

#define WORD(text) QT_TRANSLATE_NOOP("Window", text)

/// A plain widget would have no size at all, and a dock complains of that.
class NoTitleBar final : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

const Setting<QString> lightSetting{"look/light", QStringLiteral("system")};
const Setting<int> textSizeSetting{"look/textSize", 100};

} // namespace

namespace {

/// The menu, or the one within it where the entry stands.
QMenu *placeOf(const ActionEntry &entry, QMenu &menu, QHash<QString, QMenu *> &byTitle)
{
    const QString title = actionSubmenuTitle(entry);
    if (title.isEmpty())
        return &menu;
    QMenu *&inside = byTitle[menu.title() + u'/' + title];
    if (!inside) {
        inside = menu.addMenu(title);
        inside->setToolTipsVisible(true);
    }
    return inside;
}

} // namespace

WindowMenus fillMenuBar(QMenuBar *bar, const ActionSet &actions)
{
    WindowMenus menus;
    QHash<QString, QMenu *> byTitle;
    for (const ActionEntry &entry : allActions()) {
        const QString title = actionMenuTitle(entry);
        const QString id = QString::fromLatin1(entry.id);
        if (id == QLatin1String("help.keys")) {
            menus.page = bar->addMenu(say(WORD("&Page")));
            menus.page->menuAction()->setVisible(false);
        }
        QMenu *menu = byTitle.value(title);
        if (!menu) {
            menu = bar->addMenu(title);
            menu->setToolTipsVisible(true);
            byTitle.insert(title, menu);
        }
        if (entry.groupBefore)
            menu->addSeparator();
        placeOf(entry, *menu, byTitle)->addAction(actions.action(id));
        if (id == QLatin1String("case.sample"))
            menus.recent = menu->addMenu(Look::icon(QStringLiteral("document-open-recent")),
                                         say(WORD("Opened &lately")));
        if (id == QLatin1String("case.recognise"))
            menus.languages = menu->addMenu(say(WORD("&Languages of scans")));
        if (id == QLatin1String("record.new"))
            menus.newRecord = menu->addMenu(say(WORD("New record o&f a kind")));
    }
    return menus;
}

QList<QAction *> fillNewMenu(QMenu &menu)
{
    for (const KindDeclaration &kind : allKinds()) {
        if (!kind.userCreated)
            continue;
        QAction *action =
            menu.addAction(QIcon::fromTheme(QString::fromLatin1(kind.icon)), kind.displayName());
        action->setObjectName(QStringLiteral("new.") + kind.key());
        action->setData(kind.key());
    }
    return menu.actions();
}

QList<QAction *> entriesOf(const QMenu &menu)
{
    QList<QAction *> entries;
    for (QAction *action : menu.actions()) {
        if (const QMenu *inside = action->menu())
            entries += entriesOf(*inside);
        else
            entries.append(action);
    }
    return entries;
}

QList<PaletteLine> commandLines(const ActionSet &actions, const QList<QMenu *> &menus)
{
    QList<PaletteLine> lines;
    const auto add = [&lines](const QAction *action, const QString &text, QString menu,
                              const QString &icon) {
        if (!action->isEnabled() || action->objectName().isEmpty())
            return;
        PaletteLine line;
        line.text = text;
        line.detail = menu.remove(QLatin1Char('&'));
        line.icon = icon.isEmpty() ? action->icon().name() : icon;
        line.keys = action->shortcut().toString(QKeySequence::NativeText);
        line.command = action->objectName();
        lines.append(line);
    };
    for (const ActionEntry &entry : allActions())
        // By the catalogue's words: "Undo" must not answer to the title of what it would undo.
        add(actions.action(QString::fromLatin1(entry.id)), actionTitle(entry),
            actionMenuTitle(entry), QString::fromLatin1(entry.icon));
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->isEnabled() ? entriesOf(*menu) : QList<QAction *>()) {
            if (!actions.action(action->objectName())) // Else it stands there already.
                add(action, plainActionText(action), menu->title(), {});
        }
    }
    return lines;
}

QToolBar *makeToolBar(const ActionSet &actions, GoToBox *goTo, QMainWindow *window)
{
    auto *bar = new QToolBar(say(WORD("Ways")), window);
    bar->setObjectName(QStringLiteral("ways"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->toggleViewAction()->setEnabled(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addAction(actions.action(QStringLiteral("go.back")));
    bar->addAction(actions.action(QStringLiteral("go.forward")));
    auto *holder = new QWidget(bar);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(Look::gap, Look::half, Look::gap, Look::half);
    layout->addWidget(goTo);
    bar->addWidget(holder);
    auto *import = new QToolButton(bar);
    import->setDefaultAction(actions.action(QStringLiteral("case.import")));
    actions.action(QStringLiteral("case.import"))->setIconText(say(WORD("Import")));
    import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    import->setPopupMode(QToolButton::MenuButtonPopup);
    import->addAction(actions.action(QStringLiteral("case.importFolder")));
    bar->addWidget(import);
    return bar;
}

QDockWidget *makePlainDock(const QString &name, const QString &title, QMainWindow *window)
{
    auto *dock = new QDockWidget(title, window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new NoTitleBar(dock));
    return dock;
}

void followDock(QAction *action, QDockWidget *dock)
{
    QObject::connect(action, &QAction::triggered, dock, &QDockWidget::setVisible);
    QObject::connect(dock, &QDockWidget::visibilityChanged, action,
                     [action, dock] { action->setChecked(!dock->isHidden()); });
}

void wireAppearance(const ActionSet &actions, Theme &theme, QSettings &settings)
{
    auto *lights = new QActionGroup(actions.action(QStringLiteral("view.light")));
    const QString light = lightSetting.get(settings);
    for (const char *key : {"system", "light", "dark"}) {
        QAction *action = actions.action(QStringLiteral("view.") + QLatin1String(key));
        lights->addAction(action);
        action->setChecked(light == QLatin1String(key));
        QObject::connect(action, &QAction::triggered, lights, [&theme, &settings, key] {
            lightSetting.set(settings, QString::fromLatin1(key));
            theme.apply(Theme::fromKey(QString::fromLatin1(key)));
        });
    }
    auto *sizes = new QActionGroup(actions.action(QStringLiteral("view.size100")));
    for (const int percent : {100, 115, 130}) {
        QAction *action = actions.action(QStringLiteral("view.size%1").arg(percent));
        sizes->addAction(action);
        action->setChecked(textSizeSetting.get(settings) == percent);
        QObject::connect(action, &QAction::triggered, sizes, [&theme, &settings, percent] {
            textSizeSetting.set(settings, percent);
            theme.setTextSize(percent);
        });
    }
}

void nameUndo(const ActionSet &actions, const CasePanels *panels)
{
    const CaseFile *caseFile = panels ? &panels->caseFile() : nullptr;
    const QString first = panels ? panels->view()->takesBack() : QString();
    const bool writable = caseFile && !caseFile->isReadOnly();
    const auto name = [&](const char *id, const char *bare, const char *named,
                          const std::optional<QString> &what) {
        QAction *action = actions.action(QString::fromLatin1(id));
        action->setEnabled(writable && what);
        action->setText(what ? say(named).arg(*what) : say(bare));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(plainActionText(action), keys));
    };
    const auto labelled = [](const ActionInfo &next) {
        return next.id.isNull() ? std::optional<QString>() : next.label;
    };
    const ActionInfo undo = caseFile ? caseFile->nextUndo() : ActionInfo();
    name("edit.undo", WORD("&Undo"), WORD("&Undo %1"),
         first.isEmpty() ? labelled(undo) : std::optional(first));
    name("edit.redo", WORD("&Redo"), WORD("&Redo %1"),
         labelled(caseFile ? caseFile->nextRedo() : ActionInfo()));
}

QStringList protectionNotice(const Result<Protection> &found)
{
    if (!found.ok())
        return {say(WORD("The reader for papers could not be started, so no paper can be opened "
                         "or brought in. %1"))
                    .arg(found.error().message)};
    if (found->full())
        return {};
    if (!found->enough())
        return {say(WORD("This computer cannot wall off the reader for papers, so papers are not "
                         "opened. Ask whoever looks after the computer for a newer system."))};
    return {say(WORD("Reduced protection: this computer's system is too old to keep the reader for "
                     "papers away from every other file. Open only papers you trust."))};
}

QString helpFor(const QString &section)
{
    if (const KindDeclaration *kind = findKind(section))
        return kind->displayHelp();
    if (section == SectionModel::inboxKey())
        return say(
            WORD("Papers that came in wait here until you file them. What was read in one is "
                 "offered under each field, with the place it stands at, and becomes a fact "
                 "only when you take it. Enter goes from the list to the facts, Esc back; "
                 "Ctrl+Return files and goes on. What is not needed is laid aside with a "
                 "reason and stays in the case file."));
    if (section == SectionModel::importsKey())
        return say(WORD("Every file that was brought in has a line here, also those that were not "
                        "taken, with the reason."));
    if (section == SectionModel::binKey())
        return say(WORD("What was put in the bin stays in the case file and can be taken out."));
    return say(WORD("Begin a case file, bring papers in, and link what you write to the page that "
                    "proves it."));
}

QString helpForField(const QWidget *widget)
{
    while (widget && !qobject_cast<const FieldEditor *>(widget))
        widget = widget->parentWidget();
    const auto *editor = qobject_cast<const FieldEditor *>(widget);
    const QString hint = editor ? fieldHint(editor->field()) : QString();
    return hint.isEmpty() ? QString()
                          : say(WORD("%1: %2.")).arg(editor->field().displayLabel(), hint);
}

void showAboutBox(QWidget *parent)
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, say(WORD("About Lever Arch")),
                        say(WORD("Lever Arch %1")).arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Close, parent);
    box->setInformativeText(
        say(WORD("Evidence, briefings and packs for trade-union branches.\n"
                 "Free software under the GNU General Public License, version 3 or later.\n"
                 "It opens no network connection.")));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QList<QWidget *> windowPanes(const QMainWindow &, const CasePanels *panels, GoToBox *goTo,
                             IssuesPanel *issues)
{
    QList<QWidget *> panes = {goTo};
    if (panels) {
        panes += {panels->sectionList(), panels->tags()->view(), panels->view()->currentPage(),
                  panels->inspector()};
    }
    panes.append(issues->view());
    panes.removeIf([](const QWidget *pane) { return !pane || !pane->isVisible(); });
    return panes;
}

void focusPane(const QList<QWidget *> &panes, int step)
{
    const QWidget *focus = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            current = i;
    }
    const qsizetype next = (current + step + panes.size()) % panes.size();
    QWidget *pane = panes.at(next);
    if (pane->focusPolicy() == Qt::NoFocus && !pane->focusProxy()) {
        // The first thing in it that takes the keyboard.
        for (QWidget *child : pane->findChildren<QWidget *>()) {
            if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) {
                pane = child;
                break;
            }
        }
    }
    pane->setFocus(Qt::ShortcutFocusReason);
}

QString caseFileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return path.endsWith(QLatin1String(".leverarch")) ? path : QString();
}

} // namespace LeverArch
