// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/paperannotations.h"

#include <QCryptographicHash>

#include <algorithm>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

/// Longer names are no names anybody gave.
constexpr qsizetype longestName = 1'000;
/// Of what a made-up name is made of.
constexpr size_t longestSaying = 100'000;

/// The text of one value without following what it refers to: papers of one's own that are read
/// twice say the same, and no circle can be gone round.
std::string saying(Handle value)
{
    std::string said = value.isArray() || value.isString() || value.isName()
                           ? value.unparseResolved()
                           : std::string();
    said.resize(std::min(said.size(), longestSaying));
    return said;
}

} // namespace

QString textOf(Handle value)
{
    if (!value.isString())
        return {};
    QString text = QString::fromStdString(value.getUTF8Value());
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.remove(QChar(0));
    return text;
}

QString textAt(Handle dictionary, const char *key)
{
    return textOf(dictionary.getKey(key));
}

QString subtypeOf(Handle annotation)
{
    Handle subtype = annotation.getKey("/Subtype");
    return subtype.isName() ? QString::fromStdString(subtype.getName()).mid(1).left(100)
                            : QString();
}

QString PaperAnnotations::nameOf(Handle annotation, int page)
{
    QString name = textAt(annotation, "/NM");
    if (name.isEmpty() || name.size() > longestName) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QByteArray::number(page));
        for (const char *key :
             {"/Subtype", "/Rect", "/QuadPoints", "/Contents", "/T", "/CreationDate", "/M"}) {
            const std::string said = saying(annotation.getKey(key));
            hash.addData(QByteArrayView(key));
            hash.addData(QByteArrayView(said.data(), qsizetype(said.size())));
        }
        name = QStringLiteral("unnamed:") + QString::fromLatin1(hash.result().toHex().left(32));
    }
    const int before = m_given[name]++;
    return before == 0 ? name : name + QLatin1Char('#') + QString::number(before + 1);
}

void PaperAnnotations::each(const std::function<bool(const PaperAnnotation &)> &take)
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        Handle page = m_pages[i];
        Handle list = page.getKey("/Annots");
        const int count = list.isArray() ? list.getArrayNItems() : 0;
        for (int n = 0; n < count; ++n) {
            Handle annotation = list.getArrayItem(n);
            if (!annotation.isDictionary())
                continue;
            const bool isSeen =
                annotation.isIndirect() && !m_seen.insert(annotation.getObjGen()).second;
            const QString subtype = subtypeOf(annotation);
            if (isSeen || subtype == QLatin1String("Link") || subtype == QLatin1String("Popup"))
                continue;
            const int number = static_cast<int>(i + 1);
            if (!take({annotation, number, n, nameOf(annotation, number)}))
                return;
        }
    }
}

} // namespace LeverArch
