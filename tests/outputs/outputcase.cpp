// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/outputcase.h"

#include "core/pagetext.h"
#include "domain/anchor.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <algorithm>

namespace LeverArch {

QByteArray paperBytes(const QList<PaperPage> &pages)
{
    // pdfWithPages() sets one line a page; the others are put inside it.
    QList<QByteArray> texts;
    for (const PaperPage &page : pages)
        texts.append(page.lines.join(") Tj 0 -16 Td ("));
    const int rotation = pages.isEmpty() ? 0 : pages.first().rotation;
    return pdfWithPages(texts, "/Rotate " + QByteArray::number(rotation));
}

OutputCase::OutputCase() : workers(testWorkers())
{
    consultation = add(Kind::consultation, QStringLiteral("Early Help restructure"),
                       {{QStringLiteral("summary"), QStringLiteral("Fourteen posts would go.")}});
}

Id OutputCase::paper(const QString &title, const QList<PaperPage> &pages, const QString &date)
{
    const Id document = paperFrom(title, paperBytes(pages));
    set(document, "consultation", reference(consultation));
    if (!date.isEmpty())
        set(document, "dated", QVariant::fromValue(UncertainDate::parse(date)));
    return document;
}

Id OutputCase::paperFrom(const QString &title, const QByteArray &bytes, const QString &password)
{
    Id original;
    const Id document = store.addDocument(title, bytes, &original);
    const auto session = workers.open(must(SharedBytes::fromBytes(bytes)), password);
    if (!session.ok())
        return document;
    store.write([&](Stores &stores) -> Result<void> {
        return (*session)->readAll(
            [&](PageReading &&page) {
                return stores.pages().addPage(
                    original, {page.page, page.label, page.geometry, !page.text.text.isEmpty()},
                    page.text);
            },
            {});
    });
    return document;
}

Id OutputCase::quote(Id document, int page, const QString &words, const QString &quoted)
{
    return quoteOver(document, {{page, words}}, quoted.isEmpty() ? words : quoted);
}

Id OutputCase::quoteOver(Id document, const QList<QPair<int, QString>> &places,
                         const QString &quoted)
{
    QList<Anchor> anchors;
    QStringList verbatim;
    for (const auto &[page, words] : places) {
        const PageText text = must(store.stores().pages().text(originalOf(document), page));
        Anchor anchor;
        anchor.sequence = int(anchors.size());
        anchor.version = currentVersion(document);
        anchor.page = page;
        anchor.start = int(text.text.indexOf(words));
        anchor.length = int(words.size());
        anchor.exact = words;
        INFO(text.text.toStdString());
        REQUIRE(anchor.start >= 0);
        anchors.append(anchor);
        verbatim.append(words);
    }
    const Id excerpt = add(Kind::excerpt, verbatim.first().left(40),
                           {{QStringLiteral("quoted"), quoted},
                            {QStringLiteral("verbatim"), verbatim.join(QLatin1Char('\n'))},
                            {QStringLiteral("document"), reference(document)},
                            {QStringLiteral("page"), qint64(places.first().first)},
                            {QStringLiteral("in_briefing"), true}});
    store.act([&](Stores &stores) -> Result<void> {
        for (Anchor anchor : anchors) {
            anchor.record = excerpt;
            LEVERARCH_TRY(stores.anchors().add(anchor));
        }
        return {};
    });
    return excerpt;
}

Id OutputCase::add(const char *kind, const QString &title, FieldValues values)
{
    const KindDeclaration *declaration = findKind(QLatin1String(kind));
    if (declaration->field(QStringLiteral("consultation")) && consultation)
        values.insert(QStringLiteral("consultation"), reference(consultation));
    return store.add(kind, title, values);
}

void OutputCase::set(Id record, const char *field, const QVariant &value)
{
    store.act([&](Stores &stores) {
        return stores.records().setField(record, QLatin1String(field), value);
    });
}

void OutputCase::link(Id from, const char *relation, Id to)
{
    store.act([&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.links().add({{}, from, to, QLatin1String(relation), {}}));
        return {};
    });
}

Id OutputCase::currentVersion(Id document)
{
    return must(store.stores().documents().versionsOf(document)).last().id;
}

Id OutputCase::originalOf(Id document)
{
    return must(store.stores().documents().versionsOf(document)).last().original;
}

QStringList codesOf(const QList<Issue> &issues, Issue::Severity severity)
{
    QStringList codes;
    for (const Issue &issue : issues) {
        if (issue.severity == severity)
            codes.append(issue.code);
    }
    return codes;
}

Issue issueWith(const QList<Issue> &issues, const QString &code)
{
    const auto found = std::find_if(issues.begin(), issues.end(),
                                    [&](const Issue &issue) { return issue.code == code; });
    INFO(code.toStdString());
    REQUIRE(found != issues.end());
    return *found;
}

QByteArray bytesOf(const Output &output)
{
    for (const Issue &issue : output.issues)
        UNSCOPED_INFO(issue.code.toStdString()
                      << ": " << issue.text.toStdString() << " / " << issue.detail.toStdString());
    REQUIRE_FALSE(output.stopped());
    REQUIRE_FALSE(output.pdf.isNull());
    return must(output.pdf.view()).toByteArray();
}

QVariant reference(Id id)
{
    return QVariant::fromValue(id);
}

QVariant dated(const char *written)
{
    return QVariant::fromValue(UncertainDate::parse(QString::fromUtf8(written)));
}

} // namespace LeverArch
