// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterlabels.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace LeverArch {

namespace {

using Label = LabelledValue::Label;

QString tr(const char *text)
{
    return QCoreApplication::translate("Letters", text);
}

/// For each, all lines are gone through, and no letter has as many.
constexpr int mostLabels = 200;

struct LabelWords
{
    Label label;
    const char *words; ///< A pattern.
};

constexpr LabelWords labelWords[] = {
    // Whatever stands between: "Our file ref", "Your HR reference".
    {Label::OurReference,
     "our ?refs?|(?:our|my) ?(?:(?!your )\\w+ ){0,2}ref(?:erence)?|(?:case |file "
     "|complaint |letter |document )?ref(?:erence)?|please quote|"
     "(?:case|claim|complaint|grievance|matter) (?:no\\.?|number|nr\\.?)"},
    {Label::YourReference, "your ?(?:(?!our |my )\\w+ ){0,2}ref(?:erence)?|yr ref"},
    {Label::Date, "date(?: of (?:this )?(?:letter|meeting|issue|report|publication|memo))?|dated|"
                  "sent|sent on|meeting date|published(?: on)?|issued(?: on)?|publication date"},
    {Label::From, "from|sender|report of|report by|report author|author"},
    {Label::To,
     "to|report to|fao|for the attention of|f\\.?a\\.?o\\.?|attn|attention|submitted to"},
    {Label::Copies, "c\\.?c\\.?|copy|copies|copy to|copies to|copied to"},
    {Label::Subject, "subject|re|fwd?|title|report title|heading|subject of report|headline"},
    {Label::ReplyBy, "reply by|please reply by|respond by|response (?:due|required)(?: by)?|"
                     "deadline(?: for (?:responses|comments|replies))?|closing date|reply due"},
};

struct FoundLabel
{
    Label label;
    qsizetype from = 0;
    qsizetype value = 0; ///< Where its value begins.
};

QRegularExpression labelPattern(const LabelWords &words, const char *after)
{
    const QString number = words.label == Label::OurReference || words.label == Label::YourReference
                               ? QStringLiteral("(?: ?(?:no|number|nr)\\.?)?\\.?")
                               : QString();
    return QRegularExpression(QStringLiteral("(?:^|(?<=[ \\t|]))(?:%1)%2%3")
                                  .arg(QLatin1String(words.words), number, QLatin1String(after)),
                              QRegularExpression::CaseInsensitiveOption);
}

/// Labels with a colon anywhere in the line, and what needs none at its beginning.
QList<FoundLabel> labelsIn(const QString &text)
{
    static const QList<QRegularExpression> coloned = [] {
        QList<QRegularExpression> list;
        for (const LabelWords &words : labelWords)
            list.append(labelPattern(words, " ?:\\s*"));
        return list;
    }();
    static const QRegularExpression bare(
        QStringLiteral("^(?:(our|my)|(your))? ?(?:(?:case|file|complaint|letter|document) )?"
                       "ref(?:erence)?(?: ?(?:no|number))?\\.? (?=\\S*\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    QList<FoundLabel> found;
    qsizetype n = 0;
    for (const LabelWords &words : labelWords) {
        for (auto it = coloned.at(n).globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const auto overlaps = [&](const FoundLabel &other) {
                return match.capturedStart() < other.value && other.from < match.capturedEnd();
            };
            // "Your ref" contains "ref", "Reply date" contains "date": the longer one counts.
            const qsizetype at = match.capturedStart();
            bool isPart = false;
            for (FoundLabel &other : found) {
                if (overlaps(other)) {
                    isPart = true;
                    if (at < other.from)
                        other = {words.label, at, match.capturedEnd()};
                }
            }
            if (!isPart)
                found.append({words.label, at, match.capturedEnd()});
        }
        ++n;
    }
    static const QRegularExpression alone(
        QStringLiteral("^(?:(our|my)|(your)) ?(?:(?:case|file|complaint|letter|document) )?"
                       "ref(?:erence)?(?: ?(?:no|number))?\\.?$|^date$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression copies(QStringLiteral("^(?:cc|Cc|CC|c\\.c\\.)\\.? (?=\\p{Lu})"));
    if (const auto match = alone.match(text); match.hasMatch()) {
        const Label label = !match.captured(2).isEmpty()   ? Label::YourReference
                            : !match.captured(1).isEmpty() ? Label::OurReference
                                                           : Label::Date;
        return {{label, 0, text.size()}};
    }
    if (const auto match = copies.match(text); match.hasMatch() && found.isEmpty())
        return {{Label::Copies, 0, match.capturedEnd()}};
    if (const auto match = bare.match(text); match.hasMatch() && found.isEmpty()) {
        const bool isYours = !match.captured(2).isEmpty();
        found.append({isYours ? Label::YourReference : Label::OurReference, 0,
                      match.capturedEnd()});
    }
    std::sort(found.begin(), found.end(),
              [](const FoundLabel &a, const FoundLabel &b) { return a.from < b.from; });
    return found;
}

/// The label that the line is, or begins with, without a colon: only in the head of an e-mail.
std::optional<FoundLabel> bareLabel(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(from|to|date|sent|subject|cc|copy)(?: |$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(1).toLower();
    const Label label = word == QLatin1String("from")      ? Label::From
                        : word == QLatin1String("to")      ? Label::To
                        : word == QLatin1String("subject") ? Label::Subject
                        : word.startsWith(u'c')            ? Label::Copies
                                                           : Label::Date;
    return FoundLabel{label, 0, match.capturedEnd()};
}

bool isReference(const QString &value)
{
    static const QRegularExpression shape(QStringLiteral("\\d|[A-Z]{2,}[/-]"));
    constexpr qsizetype longest = 40;
    return value.size() <= longest && shape.match(value).hasMatch() && !value.contains(u'@');
}

/// Reads labels and their values from the lines of the head.
class LabelReader
{
public:
    explicit LabelReader(LetterParts &parts) : m_parts(parts) {}

    void read()
    {
        findHeadTable();
        for (const LetterLine &line : m_parts.lines) {
            if (isRead(line))
                readLine(line);
        }
    }

private:
    bool isRead(const LetterLine &line) const
    {
        if (m_parts.isHead(line))
            return true;
        // References and copies stand at the foot as well.
        return m_parts.closing >= 0 && line.row > m_parts.lines.at(m_parts.closing).row;
    }

    void findHeadTable()
    {
        QSet<int> seen;
        for (const LetterLine &line : m_parts.lines) {
            if (!m_parts.isHead(line))
                continue;
            QList<FoundLabel> labels = labelsIn(line.text);
            if (const auto bare = bareLabel(line.text); labels.isEmpty() && bare)
                labels.append(*bare);
            for (const FoundLabel &label : std::as_const(labels)) {
                if (label.label == Label::From || label.label == Label::To ||
                    label.label == Label::Date || label.label == Label::Subject)
                    seen.insert(int(label.label));
            }
        }
        m_parts.hasHeadTable = seen.size() >= 3 && (seen.contains(int(Label::From)) ||
                                                    seen.contains(int(Label::To)));
    }

    QList<FoundLabel> labelsOf(const LetterLine &line) const
    {
        QList<FoundLabel> labels = labelsIn(line.text);
        if (labels.isEmpty() && m_parts.hasHeadTable) {
            if (const auto bare = bareLabel(line.text))
                labels.append(*bare);
        }
        return labels;
    }

    void readLine(const LetterLine &line)
    {
        const QList<FoundLabel> labels = labelsOf(line);
        for (qsizetype i = 0; i < labels.size() && m_taken < mostLabels; ++i) {
            // "We wrote to: …" is a sentence.
            if (i == 0 && labels.at(i).from > 0 && !isReferenceLabel(labels.at(i).label))
                return;
            ++m_taken;
            const qsizetype end = i + 1 < labels.size() ? labels.at(i + 1).from : line.text.size();
            const QString value =
                line.text.mid(labels.at(i).value, end - labels.at(i).value).trimmed();
            if (!value.isEmpty())
                add(labels.at(i).label, line, value,
                    line.placeOf(labels.at(i).value, value.size()), &line);
            else if (i + 1 == labels.size())
                takeNeighbour(labels.at(i).label, line);
        }
    }

    static bool isReferenceLabel(Label label)
    {
        return label == Label::OurReference || label == Label::YourReference;
    }

    void takeNeighbour(Label label, const LetterLine &line)
    {
        const auto right = besides(m_parts.lines, line);
        if (!right.isEmpty()) {
            if (labelsOf(*right.first()).isEmpty())
                add(label, line, right.first()->text, right.first()->place(), right.first());
            return;
        }
        for (const LetterLine &below : m_parts.lines) {
            if (below.page != line.page || below.row != line.row + 1 || below.block != line.block)
                continue;
            if (labelsOf(below).isEmpty() && besides(m_parts.lines, below).isEmpty())
                add(label, line, below.text, below.place(), &below);
            return;
        }
    }

    /// What is set under a value, clear of its label, belongs to it.
    QString continued(Label label, const LetterLine &labelLine, const LetterLine &valueLine) const
    {
        QString more;
        const bool goesOn =
            label == Label::To || label == Label::Copies || label == Label::Subject;
        if (!goesOn || valueLine.box.isNull())
            return more;
        const double clear = labelLine.box.left() + 2 * labelLine.box.height();
        int row = valueLine.row;
        for (const LetterLine &below : m_parts.lines) {
            if (below.row != row + 1 || below.page != valueLine.page)
                continue;
            const double gap = below.box.top() - valueLine.box.bottom();
            const bool isUnder = below.box.left() > clear && labelsOf(below).isEmpty() &&
                                 gap < (below.row - valueLine.row) * 2 * below.box.height();
            if (!isUnder || below.row > valueLine.row + 3)
                break;
            more += u' ' + below.text;
            row = below.row;
        }
        return more;
    }

    void add(Label label, const LetterLine &labelLine, const QString &value, TextPlace place,
             const LetterLine *valueLine)
    {
        LabelledValue found{label, {}, labelLine.row};
        found.value.text = (value + continued(label, labelLine, *valueLine)).trimmed();
        found.value.place = place;
        found.value.confidence = Confidence::Sure;
        found.value.why = tr("The paper labels it so itself.");
        if (isReferenceLabel(label) && !isReference(found.value.text))
            return;
        if (label == Label::OurReference || label == Label::YourReference ||
            !m_parts.labelled(label) || label == Label::Copies)
            m_parts.labels.append(found);
    }

    LetterParts &m_parts;
    int m_taken = 0;
};

} // namespace

void readLabels(LetterParts &parts)
{
    LabelReader(parts).read();
}

bool startsWithLabel(const QString &line)
{
    const QList<FoundLabel> labels = labelsIn(line);
    return !labels.isEmpty() && labels.first().from == 0;
}

} // namespace LeverArch
