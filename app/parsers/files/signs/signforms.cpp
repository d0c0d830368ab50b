// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/signs/signforms.h"

#include "parsers/failure.h"
#include "parsers/files/signs/signfont.h"
#include "parsers/files/signs/signpicture.h"

#include <qpdf/QPDF.hh>

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

constexpr double letterUnits = 1000;

/// What one glyph may mean, to readers of every age: some letters, or one character of which UTF-16
/// makes two. From right to left it is one character in any case, because some readers turn letters
/// round and some do not.
QStringList piecesOf(const QString &text, bool toLeft)
{
    QStringList pieces{QString()};
    for (const char32_t c : text.toStdU32String()) {
        const QString character = QString::fromUcs4(&c, 1);
        const bool isFull = (toLeft && !pieces.last().isEmpty()) ||
                            pieces.last().size() + character.size() > SignFont::mostUnits ||
                            (!pieces.last().isEmpty() && pieces.last().back().isSurrogate()) ||
                            (!pieces.last().isEmpty() && character.size() > 1);
        if (isFull)
            pieces.append(QString());
        pieces.last() += character;
    }
    return pieces;
}

/// Without what only says which way lines run: nobody quotes it. All blanks are one.
QString readable(QString text)
{
    text.removeIf([](QChar c) {
        const char16_t code = c.unicode();
        return code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
               (code >= 0x2066 && code <= 0x2069);
    });
    for (QChar &c : text) {
        if (c.isSpace())
            c = QLatin1Char(' ');
    }
    return text;
}

/// False for what chooses between shapes of what is beside it, and for fillers.
bool hasInk(char32_t c)
{
    constexpr std::array blanks = {U'\u115F', U'\u1160', U'\u2800', U'\u3164', U'\uFFA0'};
    const bool chooses = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return QChar::category(c) != QChar::Other_Format && !chooses && !QChar::isSpace(c) &&
           std::find(blanks.begin(), blanks.end(), c) == blanks.end();
}

QPainterPath outlineOf(const Sign &sign, double scale)
{
    QPainterPath outline;
    for (const Sign::Glyph &glyph : sign.glyphs)
        outline.addPath(glyph.font.pathForGlyph(glyph.index).translated(glyph.at));
    return QTransform::fromScale(scale, -scale).map(outline);
}

/// In thousandths of the size of the letters, as fonts have it for what they do not have.
QPainterPath boxFor(double advance)
{
    constexpr double edge = 50;
    constexpr double height = 700;
    QPainterPath box;
    const QRectF outside(edge, 0, std::max(advance - 2 * edge, 3 * edge), height);
    box.addRect(outside);
    box.addPath([&] {
        QPainterPath inside;
        inside.addRect(outside.adjusted(edge, edge, -edge, -edge));
        return inside.toReversed();
    }());
    return box;
}

QByteArray keyOf(const Sign &sign, double scale)
{
    QByteArray key = sign.text.toUtf8() + (sign.toLeft ? '<' : '>');
    const auto add = [&key](double value) { key += ' ' + QByteArray::number(std::lround(value)); };
    add(sign.advance * scale);
    for (const Sign::Glyph &glyph : sign.glyphs) {
        add(glyph.index);
        add(glyph.at.x() * scale);
        add(glyph.at.y() * scale);
        key += glyph.font.familyName().toUtf8() + glyph.font.styleName().toUtf8();
        add(glyph.font.weight() + (glyph.font.style() == QFont::StyleNormal ? 0 : 10'000));
    }
    return key;
}

/// The size of the letters is that of the picture, which PDF takes for one unit.
void become(Handle object, const QRectF &box, const Handle &resources, const QByteArray &content)
{
    Handle corners = Handle::newArray();
    for (const double corner : {box.left(), box.top(), box.right(), box.bottom()})
        corners.appendItem(Handle::newReal(corner / letterUnits, 3));
    Handle dictionary = Handle::parse("<</Type/XObject/Subtype/Form>>");
    dictionary.replaceKey("/BBox", corners);
    dictionary.replaceKey("/Resources", resources);
    object.replaceDict(dictionary);
    object.replaceStreamData(content.toStdString(), Handle::newNull(), Handle::newNull());
}

QByteArray fontName(qsizetype font)
{
    return "/S" + QByteArray::number(font);
}

/// One for all, which costs less than to each its own.
Handle resourcesOf(const QList<SignFont> &fonts, QPDF &pdf)
{
    Handle named = Handle::newDictionary();
    for (qsizetype i = 0; i < fonts.size(); ++i)
        named.replaceKey(fontName(i).toStdString(), fonts[i].makeIn(pdf));
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/Font", named);
    return pdf.makeIndirectObject(resources);
}

} // namespace

qsizetype SignForms::drawingOf(const Sign &sign, double scale)
{
    const QByteArray key = keyOf(sign, scale);
    const auto known = m_knownDrawings.constFind(key);
    if (known != m_knownDrawings.constEnd())
        return *known;
    Drawing drawing;
    drawing.text = readable(sign.text);
    drawing.toLeft = sign.toLeft;
    drawing.advance = int(std::lround(sign.advance * scale));
    drawing.outline = outlineOf(sign, scale);
    const std::u32string characters = drawing.text.toStdU32String();
    const bool isBox = std::any_of(sign.glyphs.begin(), sign.glyphs.end(),
                                   [](const Sign::Glyph &glyph) { return glyph.index == 0; });
    if (std::none_of(characters.begin(), characters.end(), hasInk))
        drawing.outline.clear();
    else
        drawing.isMissing = isBox || drawing.outline.isEmpty();
    if (drawing.isMissing && !isBox)
        drawing.outline = boxFor(drawing.advance);
    m_drawings.append(drawing);
    m_knownDrawings.insert(key, m_drawings.size() - 1);
    return m_drawings.size() - 1;
}

const SignForms::Form &SignForms::formOf(const QList<Place> &places)
{
    QByteArray key;
    for (const Place &place : places)
        key += QByteArray::number(place.drawing) + ' ' + QByteArray::number(place.left) + ' ';
    auto known = m_knownForms.constFind(key);
    if (known == m_knownForms.constEnd()) {
        m_forms.append({signPicture(quint32(m_forms.size())), places});
        known = m_knownForms.insert(key, m_forms.size() - 1);
    }
    return m_forms.at(*known);
}

void SignForms::noteMissing(const Drawing &drawing)
{
    ++m_timesMissing;
    if (!m_missing.contains(drawing.text))
        m_missing.append(drawing.text);
}

void SignForms::draw(QPainter &painter, const QPointF &begin, const QList<Sign> &signs)
{
    if (signs.isEmpty())
        return;
    const double size = signs.first().size;
    const double scale = letterUnits / size;
    const auto leftOf = [](const Sign &a, const Sign &b) { return a.left < b.left; };
    const double left = std::min_element(signs.begin(), signs.end(), leftOf)->left;
    QList<Place> places;
    for (const Sign &sign : signs) {
        const qsizetype number = drawingOf(sign, scale);
        const Drawing &drawing = m_drawings.at(number);
        // What says nothing to a reader would be taken for a letter.
        if (!drawing.text.isEmpty() || !drawing.outline.isEmpty())
            places.append({number, int(std::lround((sign.left - left) * scale))});
        if (drawing.isMissing)
            noteMissing(drawing);
    }
    if (places.isEmpty())
        return;
    const QBrush before = painter.brush();
    painter.setBrush(painter.pen().color());
    painter.drawImage(QRectF(begin.x() + left, begin.y() - size, size, size),
                      formOf(places).picture);
    painter.setBrush(before);
}

void SignForms::writeInto(QPDF &pdf) const
{
    if (m_forms.isEmpty())
        return;
    QList<SignFont> fonts;
    QList<Glyphs> glyphs;
    for (const Drawing &drawing : m_drawings)
        glyphs.append(glyphsFor(drawing, fonts));
    const Handle resources = resourcesOf(fonts, pdf);
    qsizetype written = 0;
    for (const Handle &object : pdf.getAllObjects()) {
        const auto number = signNumber(object);
        if (!number || *number >= m_forms.size())
            continue;
        const Form &form = m_forms[*number];
        become(object, boxOf(form), resources, contentOf(form, glyphs));
        ++written;
    }
    if (written != m_forms.size())
        throw JobFailure(Error::Code::Internal, QStringLiteral("signs"));
}

SignForms::Glyphs SignForms::glyphsFor(const Drawing &drawing, QList<SignFont> &fonts)
{
    // Where no letter touches the next one, Poppler takes the least gap for what is usual, and
    // others for spaces.
    const int overlap = drawing.toLeft ? 2 : 0;
    const QStringList pieces = piecesOf(drawing.text, drawing.toLeft);
    const int count = int(pieces.size());
    if (fonts.isEmpty() || !fonts.last().hasRoomFor(count))
        fonts.append(SignFont());
    Glyphs found{fonts.size() - 1, {}};
    for (int i = 0; i < count; ++i) {
        const int place = drawing.toLeft ? count - 1 - i : i;
        const int left = drawing.advance * place / count;
        const int right = drawing.advance * (place + 1) / count + overlap;
        // The first one is seen, all of it.
        const QPainterPath outline = i == 0 ? drawing.outline.translated(-left, 0) : QPainterPath();
        found.glyphs.append(
            {char(fonts.last().add(pieces[i], right - left, outline)), left, right});
    }
    return found;
}

QByteArray SignForms::contentOf(const Form &form, const QList<Glyphs> &glyphs) const
{
    QByteArray content = "BT ";
    QByteArray shown;
    qsizetype font = -1;
    int pen = 0;
    const auto show = [&] {
        if (!shown.isEmpty())
            content += '[' + shown + "] TJ ";
        shown.clear();
    };
    for (const Place &place : form.places) {
        const Glyphs &found = glyphs[place.drawing];
        if (found.font != font) {
            show();
            font = found.font;
            content += fontName(font) + " 1 Tf ";
        }
        for (const Glyphs::Glyph &glyph : found.glyphs) {
            if (place.left + glyph.left != pen)
                shown += QByteArray::number(pen - place.left - glyph.left);
            shown += '<' + QByteArray(1, glyph.code).toHex() + '>';
            pen = place.left + glyph.right;
        }
    }
    show();
    return content + "ET\n";
}

QRectF SignForms::boxOf(const Form &form) const
{
    constexpr double room = 100;
    QRectF box(0, -300, 1, 1'300);
    for (const Place &place : form.places) {
        const Drawing &drawing = m_drawings[place.drawing];
        box |= drawing.outline.boundingRect().translated(place.left, 0);
        box |= QRectF(place.left, 0, drawing.advance, 1);
    }
    return box.adjusted(-room, -room, room, room);
}

} // namespace LeverArch
