// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/documentmaking.h"

#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/papertitle.h"

namespace LeverArch {

namespace {

Record recordOf(const NewDocument &paper, qint64 number)
{
    Record record;
    record.kind = QString::fromLatin1(Kind::document);
    record.title = paperTitle(paper.ownTitle, paper.fileName);
    const auto set = [&record](const char *field, const QVariant &value) {
        record.values.insert(QString::fromLatin1(field), value);
    };
    set("file_name", paper.fileName);
    set("number", number);
    set("filing", QStringLiteral("inbox"));
    set("form", fileFormKey(paper.form));
    if (paper.pageCount > 0)
        set("page_count", qint64(paper.pageCount));
    if (!paper.madeBy.isEmpty())
        set("pages_by", paper.madeBy);
    if (!paper.note.isEmpty())
        set("intake_note", paper.note);
    if (!paper.messageId.isEmpty())
        set("message_id", paper.messageId);
    return record;
}

} // namespace

Result<Id> makeDocument(Stores &stores, NewDocument paper)
{
    LEVERARCH_ASSIGN(const qint64 number, stores.documents().nextRegisterNumber());
    LEVERARCH_ASSIGN(const Id document, stores.records().add(recordOf(paper, number)));
    paper.pages.document = document;
    LEVERARCH_TRY(stores.documents().addVersion(paper.pages));
    LEVERARCH_TRY(linkToContainer(stores, document, paper.inside));
    return document;
}

Result<void> linkToContainer(Stores &stores, Id document, const ContainerPtr &inside)
{
    if (!inside || inside->document.isNull() || inside->document == document)
        return {};
    Link link;
    link.from = document;
    link.to = inside->document;
    link.relation = QString::fromLatin1(inside->relation());
    const auto added = stores.links().add(link);
    // They are linked already; or a mail has itself attached, by way of another: the circle stays open.
    if (!added.ok() && added.error().code != Error::Code::Invalid)
        return added.error();
    return {};
}

} // namespace LeverArch
