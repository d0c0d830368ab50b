// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/samplecase.h"
#include "models/recordtablemodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/inspector.h"
#include "widgets/issuespanel.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"
#include "widgets/sectionlist.h"
#include "widgets/tabpage.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QScrollArea>

using namespace LeverArch;

namespace {

struct SampleWindow : WindowFixture
{
    SampleWindow()
    {
        const QString path = this->path(QStringLiteral("sample.leverarch"));
        NoProgress nobody;
        must(makeSampleCase(path, desk().workers(), {}, nobody)).reset();
        open(path);
        trigger("view.issues");
    }

    void goTo(const char *kind)
    {
        const Id first = section(kind, count(kind))->model()->recordAt(0);
        desk().goTo({first, 0, -1, 0, {}, {}});
        QCoreApplication::processEvents();
    }
    int count(const char *kind)
    {
        return must(file().read().records().counts()).value(QLatin1String(kind));
    }
};

/// What takes the keyboard and has nothing a screen reader could say of it.
QStringList nameless(QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool reached =
            widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        // A scrolling area around a form is only the way to what is in it.
        if (!reached || qobject_cast<QScrollArea *>(widget))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(
                QStringLiteral("%1 %2 in %3")
                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                         QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
    return found;
}

} // namespace

TEST_CASE("Whatever takes the keyboard has a name a screen reader can say")
{
    SampleWindow fixture;
    for (const KindDeclaration &kind : allKinds()) {
        INFO(kind.id);
        fixture.section(kind.id, fixture.count(kind.id));
        CHECK(nameless(fixture.window()) == QStringList());
    }
    for (const char *kind : {Kind::document, Kind::briefing, Kind::pack}) {
        INFO(kind);
        fixture.goTo(kind);
        CHECK(nameless(fixture.window()) == QStringList());
    }
    fixture.trigger("go.imports");
    CHECK(nameless(fixture.window()) == QStringList());
    fixture.trigger("go.search");
    CHECK(nameless(fixture.window()) == QStringList());
}

TEST_CASE("F6 goes round every part of the window and comes back")
{
    SampleWindow fixture;
    fixture.section(Kind::letter, fixture.count(Kind::letter));
    QApplication::setActiveWindow(&fixture.window());
    CasePanels &panels = *fixture.window().panels();
    panels.sectionList()->setFocus();
    QList<const QWidget *> parts;
    for (int i = 0; i < 6; ++i) {
        fixture.trigger("go.pane");
        const QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus);
        parts.append(focus);
    }
    CHECK(parts.last() == panels.sectionList());
    const auto within = [&parts](const QWidget *part) {
        return std::any_of(parts.begin(), parts.end(), [part](const QWidget *focus) {
            return focus == part || part->isAncestorOf(focus);
        });
    };
    CHECK(within(panels.view()));
    CHECK(within(panels.inspector()));
    CHECK(within(fixture.window().issues()));
}
