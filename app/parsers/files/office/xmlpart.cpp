// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/xmlpart.h"

#include "parsers/failure.h"

namespace LeverArch {

namespace {

constexpr int deepest = 2'000;
constexpr int tokensAtOnce = 4'000;

} // namespace

XmlPart::XmlPart(const QByteArray &bytes, std::function<void()> step)
    : m_xml(bytes), m_step(std::move(step))
{}

bool XmlPart::next()
{
    if (m_leaving) {
        --m_depth;
        m_leaving = false;
    }
    while (!m_xml.atEnd()) {
        if (++m_sinceStep >= tokensAtOnce) {
            m_sinceStep = 0;
            if (m_step)
                m_step();
        }
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > deepest)
                throw JobFailure(Error::Code::Damaged, QStringLiteral("too many levels"));
            return true;
        case QXmlStreamReader::EndElement:
            m_leaving = true;
            return true;
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            throw JobFailure(Error::Code::Damaged, QStringLiteral("declares a document type"));
        default:
            break;
        }
    }
    return false;
}

bool XmlPart::nextWithin(int depth)
{
    return next() && !(isEnd() && m_depth <= depth);
}

void XmlPart::skip()
{
    const int depth = m_depth;
    while (nextWithin(depth)) {
    }
}

QString XmlPart::attribute(const char *name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == QLatin1String(name))
            return attribute.value().toString();
    }
    return {};
}

QString XmlPart::prefixedAttribute(const char *name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == QLatin1String(name) && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

bool XmlPart::hasAttribute(const char *name) const
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == QLatin1String(name))
            return true;
    }
    return false;
}

int XmlPart::number(const char *name, int otherwise) const
{
    bool ok = false;
    const int value = attribute(name).toInt(&ok);
    return ok ? value : otherwise;
}

bool XmlPart::flag(const char *name, bool otherwise) const
{
    if (!hasAttribute(name))
        return otherwise;
    const QString value = attribute(name);
    return value != QLatin1String("0") && value != QLatin1String("false") &&
           value != QLatin1String("off") && value != QLatin1String("none");
}

QString XmlPart::wholeText(qsizetype room)
{
    QString whole;
    const int depth = m_depth;
    while (nextWithin(depth)) {
        if (isText() && whole.size() < room)
            whole.append(text().left(room - whole.size()));
    }
    return whole;
}

bool XmlPart::damaged() const
{
    return m_xml.hasError();
}

} // namespace LeverArch
