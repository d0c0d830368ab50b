// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/fieldeditor.h"
#include "widgets/inspector.h"
#include "widgets/quietedit.h"
#include "widgets/recordform.h"
#include "widgets/recordpicker.h"
#include "widgets/tabpage.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace LeverArch {

/// A branch secretary at the window.
struct Secretary : WindowFixture
{
    const Stores &stores() { return file().read(); }

    Id paperFrom(const QString &fileName)
    {
        RecordQuery query;
        query.kinds = {QString::fromLatin1(Kind::document)};
        for (const Record &record :
             must(stores().records().records(must(stores().records().find(query))))) {
            if (record.text("file_name") == fileName)
                return record.id;
        }
        FAIL(fileName.toStdString());
        return {};
    }

    /// A new record in its section, its title written where the cursor waits.
    Id record(const char *kind, const QString &title, int rows)
    {
        window().panels()->view()->showSection(QLatin1String(kind));
        const QList<Id> before = window().panels()->selection();
        trigger("record.new");
        section(kind, rows);
        waitUntil([&] {
            return window().panels()->selection().size() == 1 &&
                   window().panels()->selection() != before;
        });
        const Id id = window().panels()->selection().first();
        write("title", title);
        waitUntil([&] { return must(stores().records().record(id)).title == title; });
        return id;
    }

    void say(Id id, const char *field, const QString &text)
    {
        write(field, text);
        waitUntil([&] { return must(stores().records().record(id)).has(field); });
    }

    /// The record in the inspector, chosen in its section.
    void show(Id id)
    {
        desk().showRecord(id);
        waitUntil([&] { return window().panels()->inspector()->records() == QList<Id>{id}; });
    }
    QWidget *input(const char *field)
    {
        FieldEditor *editor = window().panels()->inspector()->form()->editor(QLatin1String(field));
        REQUIRE(editor);
        waitUntil([editor] { return editor->isVisible(); });
        return editor;
    }

    /// Types some words of the other record into the field and takes the first that is offered.
    void refer(Id id, const char *field, const QString &words, Id other)
    {
        auto *picker = input(field)->findChild<RecordPicker *>();
        REQUIRE(picker);
        picker->edit()->selectAll();
        typeInto(*picker->edit(), words);
        QAbstractItemView *offered = picker->findChild<QCompleter *>()->popup();
        waitUntil([&] { return offered->isVisible() && offered->model()->rowCount() > 0; });
        press(*offered, Qt::Key_Down);
        press(*offered, Qt::Key_Return);
        waitUntil([&] { return must(stores().records().record(id)).reference(field) == other; });
    }
    /// Ticks a box that is not ticked yet.
    void tick(Id id, const char *field)
    {
        const auto isTicked = [&] {
            return must(stores().records().record(id)).values.value(QLatin1String(field)).toBool();
        };
        if (!isTicked())
            click(*input(field)->focusProxy());
        waitUntil(isTicked);
    }
    void chooseFrom(Id id, const char *field, const QString &words, const QString &key)
    {
        QWidget *box = input(field)->focusProxy();
        typeInto(*box, words);
        press(*box, Qt::Key_Return);
        waitUntil([&] { return must(stores().records().record(id)).text(field) == key; });
    }

    template <typename Page>
    Page *page()
    {
        return qobject_cast<Page *>(window().panels()->view()->currentPage());
    }
};

} // namespace LeverArch
