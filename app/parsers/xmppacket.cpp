// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/xmppacket.h"

#include <QString>

namespace LeverArch {

namespace {

/// `<property>` with its value as the text of `inner`, or nothing for an empty value.
QString property(const char *name, const QString &value, const char *open, const char *close)
{
    if (value.isEmpty())
        return {};
    const QLatin1String n(name);
    return QLatin1String("   <") + n + QLatin1Char('>') + QLatin1String(open) +
           value.toHtmlEscaped() + QLatin1String(close) + QLatin1String("</") + n +
           QLatin1String(">\n");
}

} // namespace

QByteArray xmpPacket(const PdfDescription &d)
{
    constexpr const char *alt = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";
    constexpr const char *altEnd = "</rdf:li></rdf:Alt>";
    const QString properties =
        property("dc:title", d.title, alt, altEnd) +
        property("dc:description", d.subject, alt, altEnd) +
        property("dc:creator", d.author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>") +
        property("dc:language", d.language, "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>") +
        property("xmp:CreateDate", d.created, "", "") +
        property("xmp:ModifyDate", d.created, "", "") +
        property("pdf:Producer", QStringLiteral("Lever Arch"), "", "");
    const QString packet =
        QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                       " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "  <rdf:Description rdf:about=\"\"\n"
                       "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                       "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                       "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
    return (packet + properties +
            QLatin1String("  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n"
                          "<?xpacket end=\"r\"?>\n"))
        .toUtf8();
}

} // namespace LeverArch
