// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/samplefiller.h"

#include "casefile/annotationchanges.h"
#include "casefile/annotations.h"
#include "casefile/filing.h"
#include "casefile/quoting.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/relation.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

#include <QJsonArray>

namespace LeverArch {

namespace {

QString text(const QJsonObject &entry, const char *key)
{
    return entry[QLatin1String(key)].toString();
}

QJsonArray list(const QJsonObject &entry, const char *key)
{
    return entry[QLatin1String(key)].toArray();
}

/// The error, saying which entry it is about.
Error about(const QJsonObject &entry, Error error)
{
    error.detail = QStringLiteral("%1 (sample entry “%2”)").arg(error.detail, text(entry, "id"));
    return error;
}

/// The first error of doing `one` with each entry.
template <typename One>
Result<void> each(const QJsonArray &entries, One one)
{
    for (const QJsonValue &entry : entries) {
        if (const Result<void> done = one(entry.toObject()); !done.ok())
            return about(entry.toObject(), done.error());
    }
    return {};
}

} // namespace

SampleFiller::SampleFiller(Stores &stores, const QHash<QString, Id> &documents)
    : m_stores(stores), m_documents(documents)
{}

Result<void> SampleFiller::fill(const QJsonObject &declared)
{
    // Records refer to papers, papers to records; quotations to both; links to everything.
    for (const QJsonValue &paper : list(declared, "papers")) {
        const QJsonObject entry = paper.toObject();
        m_ids.insert(text(entry, "id"), m_documents.value(text(entry, "file")));
    }
    LEVERARCH_TRY(fillSettings(declared[QLatin1String("settings")].toObject()));
    LEVERARCH_TRY(fillTags(list(declared, "tags")));
    LEVERARCH_TRY(fillRecords(list(declared, "records")));
    LEVERARCH_TRY(fillPapers(list(declared, "papers")));
    LEVERARCH_TRY(fillQuotes(list(declared, "quotes")));
    LEVERARCH_TRY(fillMarks(list(declared, "marks")));
    LEVERARCH_TRY(fillLinks(list(declared, "links")));
    return fillPacks(list(declared, "packs"));
}

Result<void> SampleFiller::fillSettings(const QJsonObject &settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it)
        LEVERARCH_TRY(m_stores.settings().set(it.key(), it.value().toString()));
    return {};
}

Result<void> SampleFiller::fillTags(const QJsonArray &tags)
{
    return each(tags, [this](const QJsonObject &entry) -> Result<void> {
        LEVERARCH_ASSIGN(Tag tag, m_stores.tags().ensurePath(text(entry, "path")));
        tag.colour = text(entry, "colour");
        return m_stores.tags().update(tag);
    });
}

Result<void> SampleFiller::fillRecords(const QJsonArray &records)
{
    return each(records, [this](const QJsonObject &entry) { return addRecord(entry); });
}

Result<void> SampleFiller::fillPapers(const QJsonArray &papers)
{
    return each(papers, [this](const QJsonObject &entry) { return describePaper(entry); });
}

Result<void> SampleFiller::fillQuotes(const QJsonArray &quotes)
{
    return each(quotes, [this](const QJsonObject &entry) { return addQuote(entry); });
}

Result<void> SampleFiller::fillLinks(const QJsonArray &links)
{
    return each(links, [this](const QJsonObject &entry) -> Result<void> {
        Link link;
        LEVERARCH_ASSIGN(link.from, named(text(entry, "from")));
        LEVERARCH_ASSIGN(link.to, named(text(entry, "to")));
        link.relation = text(entry, "relation");
        link.note = text(entry, "note");
        LEVERARCH_TRY(m_stores.links().add(link));
        return {};
    });
}

Result<void> SampleFiller::fillPacks(const QJsonArray &packs)
{
    return each(packs, [this](const QJsonObject &entry) -> Result<void> {
        LEVERARCH_ASSIGN(const Id pack, named(text(entry, "pack")));
        int position = 0;
        return each(list(entry, "sections"), [&](const QJsonObject &section) {
            return addSection(pack, position++, section);
        });
    });
}

Result<void> SampleFiller::addRecord(const QJsonObject &entry)
{
    Record record;
    record.kind = text(entry, "kind");
    LEVERARCH_TRY(assign(entry, record));
    LEVERARCH_ASSIGN(const Id id, m_stores.records().add(record));
    m_ids.insert(text(entry, "id"), id);
    return tag(id, list(entry, "tags"));
}

Result<void> SampleFiller::describePaper(const QJsonObject &entry)
{
    LEVERARCH_ASSIGN(const Id id, named(QLatin1Char('@') + text(entry, "id")));
    LEVERARCH_ASSIGN(Record record, m_stores.records().record(id));
    LEVERARCH_TRY(assign(entry, record));
    // What is known of a paper is written when it is filed; the others wait in the inbox.
    QString filing = text(entry, "filing");
    if (filing.isEmpty() && entry.contains(QLatin1String("fields")))
        filing = QLatin1String(Filing::filed);
    if (!filing.isEmpty())
        record.values.insert(QLatin1String(Filing::field), filing);
    LEVERARCH_TRY(m_stores.records().update(record));
    return tag(id, list(entry, "tags"));
}

Result<void> SampleFiller::addQuote(const QJsonObject &entry)
{
    const QuoteMaker maker(m_stores);
    QuoteRequest request;
    LEVERARCH_ASSIGN(request.document, named(text(entry, "document")));
    LEVERARCH_ASSIGN(
        const Passage passage,
        maker.find(request.document, entry[QLatin1String("page")].toInt(), text(entry, "words")));
    request.passages = {passage};
    request.quoted = text(entry, "quoted");
    LEVERARCH_ASSIGN(QuoteDraft draft, maker.draft(request));
    LEVERARCH_TRY(assign(entry, draft.record));
    LEVERARCH_ASSIGN(const Id id, QuoteMaker::write(m_stores, draft));
    m_ids.insert(text(entry, "id"), id);
    return tag(id, list(entry, "tags"));
}

Result<void> SampleFiller::fillMarks(const QJsonArray &marks)
{
    return each(marks, [this](const QJsonObject &entry) { return addMark(entry); });
}

Result<void> SampleFiller::addMark(const QJsonObject &entry)
{
    MarkRequest request;
    LEVERARCH_ASSIGN(request.document, named(text(entry, "document")));
    request.style = annotationStyleFromKey(text(entry, "style"));
    request.meaning = text(entry, "meaning");
    request.comment = text(entry, "comment");
    request.author = text(entry, "author");
    request.page = entry[QLatin1String("page")].toInt();
    const QJsonArray frame = list(entry, "frame");
    if (frame.isEmpty()) {
        LEVERARCH_ASSIGN(
            const Passage passage,
            QuoteMaker(m_stores).find(request.document, request.page, text(entry, "words")));
        request.passages = {passage};
    } else {
        // In displayed points, as one measures with a ruler on the paper.
        LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(request.document));
        LEVERARCH_ASSIGN(const PageFacts facts,
                         m_stores.pages().page(versions.last().original, request.page));
        request.quads = {facts.geometry.quadFromDisplayed(
            {frame[0].toDouble(), frame[1].toDouble(), frame[2].toDouble(), frame[3].toDouble()})};
    }
    LEVERARCH_ASSIGN(const AnnotationDraft draft, Annotations(m_stores).draft(request));
    Annotation mark = draft.annotation;
    LEVERARCH_ASSIGN(mark.id, Annotations::write(m_stores, mark));
    LEVERARCH_TRY(each(list(entry, "replies"),
                       [&](const QJsonObject &reply) { return addReply(mark, reply); }));
    return tag(mark.id, list(entry, "tags"));
}

Result<void> SampleFiller::addReply(const Annotation &mark, const QJsonObject &entry)
{
    return replyTo(mark, text(entry, "comment"), text(entry, "author")).change(m_stores);
}

Result<void> SampleFiller::addSection(Id pack, int position, const QJsonObject &entry)
{
    PackSection section;
    section.pack = pack;
    section.position = position;
    section.title = text(entry, "title");
    LEVERARCH_ASSIGN(const Id id, m_stores.packs().addSection(section));
    int entryPosition = 0;
    return each(list(entry, "entries"),
                [&](const QJsonObject &paper) { return addEntry(id, entryPosition++, paper); });
}

Result<void> SampleFiller::addEntry(Id section, int position, const QJsonObject &entry)
{
    LEVERARCH_ASSIGN(const Id document, named(text(entry, "document")));
    LEVERARCH_ASSIGN(const auto versions, m_stores.documents().versionsOf(document));
    if (versions.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("No paper"), {}};
    PackEntry line;
    line.section = section;
    line.position = position;
    line.version = versions.last().id;
    line.firstPage = entry[QLatin1String("first")].toInt(1);
    line.lastPage = entry[QLatin1String("last")].toInt(0);
    LEVERARCH_TRY(m_stores.packs().addEntry(line));
    return {};
}

Result<void> SampleFiller::assign(const QJsonObject &entry, Record &record) const
{
    if (entry.contains(QLatin1String("title")))
        record.title = text(entry, "title");
    if (entry.contains(QLatin1String("audience")))
        record.audience = audienceFromKey(text(entry, "audience"));
    const KindDeclaration *kind = findKind(record.kind);
    const QJsonObject fields = entry[QLatin1String("fields")].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const FieldDeclaration *field = kind ? kind->field(it.key()) : nullptr;
        if (!field)
            return Error{Error::Code::Invalid, QStringLiteral("No such field"), it.key()};
        LEVERARCH_ASSIGN(const QVariant value, read(*field, it.value().toString()));
        record.values.insert(it.key(), value);
    }
    return {};
}

Result<QVariant> SampleFiller::read(const FieldDeclaration &field, const QString &written) const
{
    if (field.type != FieldType::Reference)
        return readValue(field, written);
    LEVERARCH_ASSIGN(const Id id, named(written));
    return QVariant::fromValue(id);
}

Result<void> SampleFiller::tag(Id record, const QJsonArray &paths)
{
    for (const QJsonValue &path : paths) {
        LEVERARCH_ASSIGN(const Tag tag, m_stores.tags().byPath(path.toString()));
        LEVERARCH_TRY(m_stores.tags().assign(tag.id, {record}));
    }
    return {};
}

Result<Id> SampleFiller::named(const QString &reference) const
{
    const Id id = m_ids.value(reference.mid(1));
    if (!reference.startsWith(QLatin1Char('@')) || id.isNull())
        return Error{Error::Code::NotFound, QStringLiteral("No such entry"), reference};
    return id;
}

} // namespace LeverArch
