// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secretary.h"

#include "support/samplefolder.h"
#include "casefile/annotations.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/tagstore.h"
#include "widgets/marks/annotationdesk.h"
#include "widgets/marks/annotationpanel.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/papertexts.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

namespace LeverArch {

/// A rep who reads the branch's papers in the evening.
struct Rep : Secretary
{
    DocumentPage &paper()
    {
        auto *document = page<DocumentPage>();
        REQUIRE(document);
        return *document;
    }
    PageView &view() { return paper().pane().view(); }
    AnnotationPanel &list() { return *paper().findChild<AnnotationPanel *>(); }
    QWidget &part(const char *name)
    {
        auto *found = window().findChild<QWidget *>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    /// The papers are there, and nothing else.
    void bringPapers(const std::function<void()> &ask)
    {
        dialogs.answer(QStringLiteral("import-folder"),
                       {samplePdfFolder(path(QStringLiteral("sample papers")))});
        ask();
        waitUntil([this] {
            return desk().isOpen() &&
                   must(stores().records().counts()).value(QLatin1String(Kind::document)) == 8;
        });
    }
    /// The paper in front is open, its first words are there.
    void waitForPages()
    {
        waitUntil([this] { return page<DocumentPage>() && paper().isLoaded(); });
        waitUntil([this] { return view().texts() && view().texts()->page(1); });
    }
    /// As many marks as this are on the paper, in its order.
    QList<Annotation> marks(qsizetype count)
    {
        AnnotationModel &model = paper().reader().marks().model();
        waitUntil([&] { return model.annotations().size() == count; });
        return model.annotations();
    }
    QList<Record> excerpts(qsizetype count)
    {
        const auto all = [this] {
            RecordQuery query;
            query.kinds = {QLatin1String(Kind::excerpt)};
            return must(stores().records().records(must(stores().records().find(query))));
        };
        waitUntil([&] { return all().size() == count; });
        return all();
    }
    /// What an evening leaves behind, whichever way it was spent.
    void checkTheEvening(const QString &words)
    {
        const Annotation mark = marks(2).first();
        CHECK(mark.words == words);
        CHECK(mark.comment == QStringLiteral("Ask which teams"));
        CHECK(mark.author == file().who());
        const QList<Tag> tags = must(stores().tags().tagsOf(mark.id));
        REQUIRE(tags.size() == 1);
        CHECK(tags.first().name == QStringLiteral("posts"));
        const Annotation reply = marks(2).last();
        CHECK(reply.parent == mark.id);
        CHECK(reply.comment == QStringLiteral("They said 17 in May"));
        const Record excerpt = excerpts(1).first();
        CHECK(excerpt.text("verbatim") == words);
        CHECK(excerpt.reference("document") == mark.document);
        const QString copied = QGuiApplication::clipboard()->text();
        CHECK(copied.startsWith(QString::fromUtf8("“") + words));
        CHECK(copied.endsWith(QStringLiteral(", p. 1")));
    }
};

} // namespace LeverArch
