// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/messagefacts.h"

#include "domain/letters/letterparties.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int rowsBefore = 10; ///< Above the table; then it is none.
constexpr qsizetype longestValue = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

struct HeadLine
{
    QString label; ///< In small letters.
    qsizetype valueFrom = 0;
};

/// A label at the beginning of a line, with or without its colon.
std::optional<HeadLine> headLine(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(From|Sent by|To|Copy to|Blind copy to|Date|Subject|Reply to|Attached):?"
                       "(?: +|$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    return HeadLine{match.captured(1).toLower(), match.capturedEnd()};
}

/// The table at the head: what stands beside each label, with what goes on under it.
class MessageHead
{
public:
    explicit MessageHead(const PageText &page) : m_lines(letterLines(page, 1))
    {
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const auto &a, const auto &b) {
            return a.row != b.row ? a.row < b.row : a.box.left() < b.box.left();
        });
        for (qsizetype at = 0; at < m_lines.size() && !m_over; ++at)
            at += read(at);
    }

    std::optional<Finding> value(const char *label) const
    {
        const auto found = m_values.constFind(QLatin1String(label));
        return found == m_values.constEnd() ? std::optional<Finding>() : *found;
    }

private:
    /// Reads a line; how many after it are read with it.
    int read(qsizetype at)
    {
        const LetterLine &line = m_lines.at(at);
        const auto label = headLine(line.text);
        if (!label) {
            m_over = m_label.isEmpty() ? line.row > rowsBefore : !goesOn(line);
            if (!m_over && !m_label.isEmpty())
                append(line);
            return 0;
        }
        if (m_values.contains(label->label)) { // A sentence of the message begins so.
            m_over = true;
            return 0;
        }
        const bool isBeside = label->valueFrom >= line.text.size() && at + 1 < m_lines.size() &&
                              m_lines.at(at + 1).row == line.row;
        const LetterLine &valueLine = isBeside ? m_lines.at(at + 1) : line;
        const qsizetype from = isBeside ? 0 : label->valueFrom;
        const QString text = valueLine.text.mid(from).left(longestValue);
        m_label = label->label;
        m_labelBox = line.box;
        m_values.insert(m_label, {text, valueLine.placeOf(from, text.size()), Confidence::Sure,
                                  tr("The e-mail’s head says so.")});
        return isBeside ? 1 : 0;
    }

    /// What stands under a value, clear of its label, belongs to it.
    bool goesOn(const LetterLine &line) const
    {
        return !line.box.isNull() && line.box.left() > m_labelBox.left() + 2 * m_labelBox.height();
    }

    void append(const LetterLine &line)
    {
        Finding &finding = m_values[m_label];
        if (finding.text.size() + line.text.size() < longestValue)
            finding.text += u' ' + line.text;
    }

    QList<LetterLine> m_lines;
    QHash<QString, Finding> m_values;
    QString m_label; ///< The last one.
    QRectF m_labelBox;
    bool m_over = false;
};

/// The first of several, by its name. A name that looks like nobody's is not sure.
std::optional<FoundParty> correspondent(Finding written)
{
    static const QRegularExpression address(QStringLiteral("\\s*<[^>]*>.*|\\S+@\\S+"));
    written.text = correspondents(written.text).value(0);
    if (auto party = partyOf(written))
        return party;
    FoundParty party{written, {}, {}, false};
    party.name.text.remove(address);
    party.name.text.remove(u'"');
    party.name.text = party.name.text.simplified();
    party.name.confidence = Confidence::Likely;
    return party.name.text.isEmpty() ? std::optional<FoundParty>() : party;
}

std::optional<FoundDate> sentOn(const Finding &written)
{
    static const QRegularExpression pattern(QStringLiteral("(\\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\\d{4})"));
    const auto match = pattern.match(written.text);
    const QDate day = QLocale::c().toDate(
        match.captured(1) + u' ' + match.captured(2) + u' ' + match.captured(3),
        QStringLiteral("d MMM yyyy"));
    if (!day.isValid())
        return {};
    return FoundDate{UncertainDate::fromDate(day), {}, written};
}

} // namespace

void readMessageHead(const PageText &firstPage, LetterFacts &facts)
{
    const MessageHead head(firstPage);
    const auto from = head.value("from");
    facts.type = Finding{QStringLiteral("email"), from ? from->place : TextPlace(), Confidence::Sure,
                         tr("It came as an e-mail.")};
    if (from)
        facts.sender = correspondent(*from);
    if (const auto to = head.value("to"))
        facts.addressee = correspondent(*to);
    if (const auto date = head.value("date")) {
        if (const auto sent = sentOn(*date))
            facts.date = sent;
    }
    if (const auto subject = head.value("subject"); subject && !subject->text.isEmpty())
        facts.subject = subject;
}

LetterFacts readPaper(const QString &form, const QList<PageText> &pages,
                      const QList<PageGeometry> &geometries, QDate near)
{
    // Their pages list what lies in them.
    if (form == QLatin1String("zip") || form == QLatin1String("mailbox"))
        return {};
    LetterFacts facts = readLetter(pages, geometries, near);
    if (form == QLatin1String("csv") || form == QLatin1String("xlsx") ||
        form == QLatin1String("ods")) {
        // Columns and cells are no heads of letters.
        for (auto *party : {&facts.sender, &facts.addressee})
            party->reset();
        for (auto *text : {&facts.subject, &facts.reference, &facts.yourReference})
            text->reset();
    }
    if (form == QLatin1String("message") && !pages.isEmpty())
        readMessageHead(pages.first(), facts);
    return facts;
}

} // namespace LeverArch
