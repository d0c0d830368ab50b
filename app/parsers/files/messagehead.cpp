// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/messagehead.h"

#include "parsers/files/contentslist.h"
#include "parsers/files/headertext.h"

#include <QCoreApplication>

#include <array>

namespace LeverArch {

namespace {

struct HeadRow
{
    const char *field;
    const char *label;
    bool isAddresses;
};

#define WORD(text) QT_TRANSLATE_NOOP("LeverArch::MailPages", text)

constexpr std::array headRows = {
    HeadRow{"from", WORD("From"), true},
    HeadRow{"sender", WORD("Sent by"), true},
    HeadRow{"to", WORD("To"), true},
    HeadRow{"cc", WORD("Copy to"), true},
    HeadRow{"bcc", WORD("Blind copy to"), true},
    HeadRow{"date", WORD("Date"), false},
    HeadRow{"subject", WORD("Subject"), false},
    HeadRow{"reply-to", WORD("Reply to"), true},
};

#undef WORD

QString addresses(const MimeHeaders &headers, QByteArrayView field)
{
    return headerAddresses(headers.value(field)).join(QLatin1String("; "));
}

} // namespace

FileDescription describeMessage(const MimeHeaders &headers)
{
    FileDescription says;
    says.title = headerText(headers.value("subject"));
    says.author = addresses(headers, "from");
    QStringList to{addresses(headers, "to"), addresses(headers, "cc")};
    to.removeAll(QString());
    says.to = to.join(QLatin1String("; "));
    const QDateTime date = headerDate(headers.value("date"));
    says.date = date.isValid() ? date.toString(Qt::ISODate) : QString();
    says.messageId = messageIds(headers.value("message-id")).value(0);
    says.answers = messageIds(headers.value("references"));
    // Whom it answers stands last, also where the references say it earlier.
    for (const QString &id : messageIds(headers.value("in-reply-to"))) {
        says.answers.removeAll(id);
        says.answers << id;
    }
    return says;
}

QString messageHeadRows(const MimeHeaders &headers)
{
    QString rows;
    for (const HeadRow &row : headRows) {
        const QByteArray value = headers.value(row.field);
        const QString text =
            row.isAddresses ? addresses(headers, row.field) : headerText(value);
        if (!text.isEmpty())
            rows += tableRow(QCoreApplication::translate("LeverArch::MailPages", row.label), text);
    }
    return rows;
}

} // namespace LeverArch
