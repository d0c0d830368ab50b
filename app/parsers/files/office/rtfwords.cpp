// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What RtfBody does with words once it knows where they belong.

#include "parsers/files/office/codepages.h"
#include "parsers/files/office/listnumbers.h"
#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/rtfbody.h"

#include <utility>

namespace LeverArch {

namespace {

constexpr qsizetype mostFonts = 10'000;

} // namespace

void RtfBody::unicode(int number)
{
    m_toSkip = m_states.last().skipAfterUnicode;
    const auto unit = char16_t(number < 0 ? number + 0x10000 : number);
    const QString font = m_fonts.value(m_states.last().font).name;
    put(unit >= 0xF000 && unit <= 0xF0FF ? fromSymbolFont(unit, font) : QString(QChar(unit)));
}

void RtfBody::flush()
{
    if (m_pending.isEmpty())
        return;
    const QByteArray bytes = std::exchange(m_pending, QByteArray());
    bool known = true;
    const QString text = fromCodePage(bytes, codePage(), known);
    if (!known)
        m_notes.name(FileNote::Kind::GuessedEncoding, QStringLiteral("Windows-1252"));
    put(text);
}

void RtfBody::put(const QString &text)
{
    switch (m_states.last().place) {
    case Place::FontTable:
        if (m_fonts.size() < mostFonts)
            m_fonts[m_fontNumber].name += QString(text).remove(u';');
        break;
    case Place::Title:
        m_says.title = (m_says.title + text).left(1000);
        break;
    case Place::Author:
        m_says.author = (m_says.author + text).left(1000);
        break;
    case Place::CommentAuthor:
        m_commentAuthor = (m_commentAuthor + text).left(200);
        break;
    case Place::Body:
    case Place::Footnote:
    case Place::Header:
    case Place::Footer:
    case Place::Comment:
    case Place::TextBox:
        putBody(text);
        break;
    default:
        break;
    }
}

void RtfBody::putBody(const QString &text)
{
    const State &state = m_states.last();
    if (state.hidden) {
        if (!text.trimmed().isEmpty())
            m_notes.count(FileNote::Kind::HiddenText);
        return;
    }
    RunLook look = state.look;
    look.underline |= state.inserted;
    look.strike |= state.deleted;
    needPlace();
    QString shown = text;
    if (const QString font = m_fonts.value(state.font).name;
        font == QLatin1String("Symbol") || font.startsWith(QLatin1String("Wingdings"))) {
        shown.clear();
        for (const QChar sign : text)
            shown += sign.isSpace() ? QString(sign) : fromSymbolFont(sign.unicode(), font);
    }
    m_flow.text(shown, look);
}

/// Words in a cell need their table, row and cell; words outside end the table.
void RtfBody::needPlace()
{
    const Place place = m_states.last().place;
    if (place == Place::Body) {
        if (!m_states.last().inTable)
            leaveTable();
        else if (!m_flow.inCell()) {
            if (!m_tableOpen)
                m_flow.beginTable();
            m_tableOpen = true;
            if (!m_rowOpen) {
                m_flow.beginRow();
                m_cell = 0;
            }
            m_rowOpen = true;
            m_flow.beginCell(1, m_shapes.value(m_cell).continues);
        }
    }
    if (!m_flow.inParagraph())
        m_flow.beginParagraph(place == Place::Body ? m_states.last().paragraph : ParagraphLook());
}

void RtfBody::endParagraph()
{
    needPlace();
    m_flow.endParagraph();
}

void RtfBody::endRow()
{
    if (m_rowOpen)
        m_flow.endRow();
    m_rowOpen = false;
    m_cell = 0;
}

void RtfBody::leaveTable()
{
    if (!m_tableOpen)
        return;
    endRow();
    m_flow.endTable();
    m_tableOpen = false;
}

void RtfBody::putPicture()
{
    const QByteArray bytes =
        m_pictureIsHex ? QByteArray::fromHex(m_picture) : std::exchange(m_picture, QByteArray());
    m_picture.clear();
    if (!isShowablePicture(bytes)) {
        m_notes.count(FileNote::Kind::PicturesMissing);
        return;
    }
    needPlace();
    m_flow.picture(QStringLiteral("picture%1").arg(++m_pictures), bytes, m_pictureWidth,
                   m_pictureHeight);
}

int RtfBody::codePage() const
{
    const int own = m_fonts.value(m_states.last().font).codePage;
    return own > 0 ? own : m_ansi;
}

bool RtfBody::isShown() const
{
    return !m_states.last().hidden;
}

bool RtfBody::isText() const
{
    switch (m_states.last().place) {
    case Place::Body:
    case Place::Footnote:
    case Place::Header:
    case Place::Footer:
    case Place::Comment:
    case Place::TextBox:
        return true;
    default:
        return false;
    }
}

} // namespace LeverArch
