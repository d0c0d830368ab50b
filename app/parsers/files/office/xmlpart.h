// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <functional>

namespace LeverArch {

/// A part of an office file, read from start to end without ever recursing. Elements and attributes
/// are known by their names without prefix, so that both namespaces of OOXML (ECMA-376 transitional
/// and ISO 29500 strict) are one. A document type or more than 2,000 levels throw Damaged: no
/// office program writes either. `bytes` are copied by reference.
class XmlPart
{
public:
    XmlPart(const QByteArray &bytes, std::function<void()> step);

    /// Goes to the next start, end or text; false at the end and where the part is damaged.
    bool next();
    /// next(), but false also at the end of the element that `depth` was taken in.
    bool nextWithin(int depth);
    /// Goes to the end of the element whose start is current.
    void skip();

    bool isStart() const { return m_xml.isStartElement(); }
    bool isStart(const char *name) const { return isStart() && is(name); }
    bool isEnd() const { return m_xml.isEndElement(); }
    bool isEnd(const char *name) const { return isEnd() && is(name); }
    bool isText() const { return m_xml.isCharacters(); }
    bool is(const char *name) const { return m_xml.name() == QLatin1String(name); }
    QStringView name() const { return m_xml.name(); }
    QStringView space() const { return m_xml.namespaceUri(); }
    QStringView text() const { return m_xml.text(); }
    /// Levels that are open, the current start included.
    int depth() const { return m_depth; }

    /// Empty when there is none.
    QString attribute(const char *name) const;
    /// The one of that name that has a namespace.
    QString prefixedAttribute(const char *name) const;
    bool hasAttribute(const char *name) const;
    int number(const char *name, int otherwise) const;
    /// As ST_OnOff has it: there without a value means yes.
    bool flag(const char *name, bool otherwise) const;
    /// The text up to the end of the current element, children's included; at most `room` characters.
    QString wholeText(qsizetype room = 1 << 20);

    bool damaged() const;

private:
    QXmlStreamReader m_xml;
    std::function<void()> m_step;
    int m_depth = 0;
    int m_sinceStep = 0;
    bool m_leaving = false;
};

} // namespace LeverArch
