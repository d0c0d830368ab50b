// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/mimetree.h"

namespace LeverArch {

namespace {

/// RFC 2046 allows 70 characters; some programs write more.
constexpr qsizetype longestBoundary = 250;
constexpr int stepEvery = 20'000;

/// A line that parts a multipart, or ends it.
struct Border
{
    int level = -1; ///< Index into the open multiparts; -1: it is none.
    bool closes = false;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class MimeWalk
{
public:
    MimeWalk(QByteArrayView bytes, const std::function<void()> &step) : m_step(step)
    {
        m_tree.bytes = bytes;
    }

    MimeTree walk()
    {
        qsizetype at = beginPart(-1, start());
        int lines = 0;
        const QByteArrayView bytes = m_tree.bytes;
        while (at < bytes.size()) {
            const qsizetype feed = bytes.indexOf('\n', at);
            const qsizetype next = feed < 0 ? bytes.size() : feed + 1;
            const Border border = borderOf(bytes.sliced(at, next - at));
            at = border.level < 0 ? next : pass(border, at, next);
            if (++lines % stepEvery == 0)
                m_step();
        }
        endLevels(0, bytes.size());
        mendEmpty();
        return std::move(m_tree);
    }

private:
    /// Behind the line of a mailbox, the mark of UTF-8 and empty lines, or lines of blanks, that some
    /// programs leave in front.
    qsizetype start() const
    {
        const QByteArrayView bytes = m_tree.bytes;
        qsizetype at = bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
        for (qsizetype i = at; i < bytes.size() && isBlank(bytes[i]); ++i)
            at = bytes[i] == '\n' ? i + 1 : at;
        const QByteArrayView rest = bytes.sliced(at);
        if (rest.startsWith("From ") || rest.startsWith(">From ")) {
            const qsizetype feed = rest.indexOf('\n');
            at = feed < 0 ? bytes.size() : at + feed + 1;
        }
        return at;
    }

    /// Returns where to go on.
    qsizetype beginPart(int parent, qsizetype start)
    {
        const MimeHeaders headers = MimeHeaders::read(m_tree.bytes, start, m_tree.bytes.size());
        MimePart part;
        part.parent = parent;
        part.depth = parent < 0 ? 0 : m_tree.parts[parent].depth + 1;
        part.start = start;
        part.body = headers.bodyStart();
        part.end = m_tree.bytes.size();
        takeType(part, headers.value("content-type"));
        m_current = static_cast<int>(m_tree.parts.size());
        m_tree.parts << part;
        if (part.isMultipart)
            open(m_current);
        return part.body;
    }

    void takeType(MimePart &part, const QByteArray &declared) const
    {
        const bool isDigest =
            part.parent >= 0 && m_tree.parts[part.parent].type == QLatin1String("multipart/digest");
        part.type = isDigest ? QStringLiteral("message/rfc822") : QStringLiteral("text/plain");
        const HeaderParameters type = contentType(declared);
        // "text" alone is no type; GMime would take it for any bytes (RFC 2045, 5.2: for text).
        const QByteArray said = declared.split(';').first();
        if (said.contains('/') && type.value.contains(QLatin1Char('/')))
            part.type = type.value;
        if (!part.type.startsWith(QLatin1String("multipart/")))
            return;
        part.boundary = type.parameters.value(QStringLiteral("boundary"));
        part.isTooDeep = part.depth > deepestMultipart;
        part.isMultipart =
            !part.isTooDeep && !part.boundary.isEmpty() && part.boundary.size() <= longestBoundary;
        part.isBroken = !part.isMultipart && !part.isTooDeep;
    }

    void open(int part)
    {
        const QByteArray boundary = trimmedEnd(m_tree.parts[part].boundary.toUtf8());
        // The same boundary twice: the inner one is meant until it is closed.
        m_levelOf[boundary] << static_cast<int>(m_open.size());
        m_open << Level{part, boundary};
    }

    static QByteArray trimmedEnd(QByteArrayView line)
    {
        while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t' ||
                                   line.back() == '\r' || line.back() == '\n'))
            line.chop(1);
        return line.toByteArray();
    }

    Border borderOf(QByteArrayView line) const
    {
        if (m_open.isEmpty() || !line.startsWith("--") || line.size() > longestBoundary * 4)
            return {};
        QByteArray name = trimmedEnd(line.sliced(2));
        if (const auto found = m_levelOf.constFind(name); found != m_levelOf.cend())
            return {found->last(), false};
        if (!name.endsWith("--"))
            return {};
        name = trimmedEnd(QByteArrayView(name).chopped(2));
        const auto found = m_levelOf.constFind(name);
        return found == m_levelOf.cend() ? Border{} : Border{found->last(), true};
    }

    /// The line end before a border belongs to the border (RFC 2046, 5.1.1).
    qsizetype endBefore(qsizetype at) const
    {
        if (at > 0 && m_tree.bytes[at - 1] == '\n')
            --at;
        if (at > 0 && m_tree.bytes[at - 1] == '\r')
            --at;
        return at;
    }

    qsizetype pass(const Border &border, qsizetype at, qsizetype next)
    {
        endLevels(border.level + 1, endBefore(at));
        const int parent = m_open[border.level].part;
        if (border.closes) {
            endLevels(border.level, at);
            return next;
        }
        if (m_tree.parts.size() >= mostMimeParts) {
            ++m_tree.leftOut;
            return next;
        }
        return beginPart(parent, next);
    }

    /// Ends the part that is open and the multiparts from that level on.
    void endLevels(qsizetype level, qsizetype end)
    {
        endPart(m_current, end);
        m_current = -1;
        while (m_open.size() > level) {
            const Level last = m_open.takeLast();
            endPart(last.part, end);
            QList<int> &levels = m_levelOf[last.boundary];
            levels.removeLast();
            if (levels.isEmpty())
                m_levelOf.remove(last.boundary);
        }
    }

    void endPart(int index, qsizetype end)
    {
        if (index < 0)
            return;
        MimePart &part = m_tree.parts[index];
        part.end = qMax(part.start, end);
        part.body = qMin(part.body, part.end);
    }

    /// What says it has parts and has none is read as the text it is.
    void mendEmpty()
    {
        QList<bool> hasParts(m_tree.parts.size(), false);
        for (const MimePart &part : std::as_const(m_tree.parts)) {
            if (part.parent >= 0)
                hasParts[part.parent] = true;
        }
        for (qsizetype i = 0; i < m_tree.parts.size(); ++i) {
            MimePart &part = m_tree.parts[i];
            part.isBroken = part.isBroken || (part.isMultipart && !hasParts[i]);
            if (part.isBroken) {
                part.isMultipart = false;
                part.type = QStringLiteral("text/plain");
            }
        }
    }

    struct Level
    {
        int part;
        QByteArray boundary;
    };

    const std::function<void()> &m_step;
    MimeTree m_tree;
    QList<Level> m_open;
    QHash<QByteArray, QList<int>> m_levelOf;
    int m_current = -1;
};

} // namespace

MimeHeaders MimeTree::headers(const MimePart &part) const
{
    return MimeHeaders::read(bytes, part.start, part.end);
}

QByteArrayView MimeTree::body(const MimePart &part) const
{
    return bytes.sliced(part.body, part.end - part.body);
}

int MimeTree::enclosing(int part, const QString &type) const
{
    int found = -1;
    for (int around = parts[part].parent; around >= 0; around = parts[around].parent) {
        if (parts[around].type == type)
            found = around;
    }
    return found;
}

MimeTree readMime(QByteArrayView message, const std::function<void()> &step)
{
    return MimeWalk(message, step).walk();
}

} // namespace LeverArch
