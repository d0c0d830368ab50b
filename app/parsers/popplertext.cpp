// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/popplertext.h"

#include "parsers/annotationvalues.h"
#include "parsers/popplerfonts.h"
#include "parsers/textassembly.h"
#include "parsers/presentationforms.h"
#include "parsers/writingdirection.h"
#include "worker/protocol/messages.h"

#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <TextOutputDev.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace LeverArch {

namespace {

QString textOf(const TextWord &word)
{
    QString text;
    text.reserve(word.getLength());
    for (int i = 0; i < word.getLength(); ++i) {
        const Unicode c = *word.getChar(i);
        if (QChar::requiresSurrogates(c)) {
            if (c <= QChar::LastValidCodePoint) {
                text += QChar(QChar::highSurrogate(c));
                text += QChar(QChar::lowSurrogate(c));
            }
        } else {
            text += QChar::isSurrogate(c) ? QChar(QChar::ReplacementCharacter)
                                          : QChar(static_cast<char16_t>(c));
        }
    }
    return text;
}

/// Whether a word is nothing but marks on the letter that follows it on the paper, and came before
/// it in the file: then they belong behind it.
bool standsBeforeItsLetter(const TextWord &word, const QString &letters)
{
    const TextWord *next = word.nextWord();
    return next && !word.hasSpaceAfter() && next->getLength() == 1 &&
           next->getCharPos() + next->getCharLen() == word.getCharPos() &&
           std::all_of(letters.begin(), letters.end(), [](QChar c) {
               return c.category() == QChar::Mark_NonSpacing;
           });
}

/// Farther out the client believes nothing.
bool isPlace(double points)
{
    return std::isfinite(points) && std::abs(points) <= Limit::distance / 2;
}

double userUnitOf(PDFDoc &document, Page &page)
{
    const Object object = document.getXRef()->fetch(page.getRef());
    if (!object.isDict())
        return 1.0;
    const Object unit = object.dictLookup("UserUnit");
    const double value = unit.isNum() ? unit.getNum() : 1.0;
    return value >= 0.01 && value <= 10'000 ? value : 1.0;
}

} // namespace

struct PopplerText::State
{
    State(QByteArrayView pdf, const std::optional<GooString> &password)
        : document(new MemStream(pdf.data(), 0, static_cast<Goffset>(pdf.size()), Object(objNull)),
                   password, password)
    {}

    PopplerFonts fonts;
    PDFDoc document;
    TextOutputDev device{static_cast<const char *>(nullptr), false, 0, false, false};
};

PopplerText::PopplerText(QByteArrayView pdf, const QByteArray &password)
{
    std::optional<GooString> given;
    if (!password.isEmpty())
        given.emplace(password.constData());
    m_state = std::make_unique<State>(pdf, given);
}

PopplerText::~PopplerText() = default;

bool PopplerText::has(int page) const
{
    PDFDoc &document = m_state->document;
    return document.isOk() && page >= 1 && page <= document.getNumPages() && document.getPage(page);
}

PageGeometry PopplerText::geometry(int page) const
{
    Page &found = *m_state->document.getPage(page);
    const PDFRectangle &box = *found.getCropBox();
    const int rotation = found.getRotate() % 90 == 0 ? found.getRotate() : 0;
    const bool sane = isPlace(box.x1) && isPlace(box.y1) && isPlace(box.x2) && isPlace(box.y2);
    const QRectF crop =
        sane ? QRectF(QPointF(box.x1, box.y1), QPointF(box.x2, box.y2)) : QRectF(0, 0, 612, 792);
    return {crop, rotation, userUnitOf(m_state->document, found)};
}

bool PopplerText::read(int page, PageText &text)
{
    // Poppler knows nothing of user units.
    const double unit = geometry(page).userUnit();
    m_state->fonts.prepare(m_state->document, *m_state->document.getPage(page));
    m_state->document.displayPageSlice(&m_state->device, page, 72, 72, 0, false, true, false, -1,
                                       -1, -1, -1);
    const std::unique_ptr<TextWordList> words = m_state->device.makeWordList();
    TextAssembly assembly;
    bool complete = true;
    QString held;
    for (int i = 0; i < words->getLength() && complete; ++i) {
        const TextWord &word = *words->get(i);
        QString letters = textOf(word);
        if (standsBeforeItsLetter(word, letters)) {
            held.prepend(letters);
            continue;
        }
        letters += std::exchange(held, {});
        double left = 0, top = 0, right = 0, bottom = 0;
        word.getBBox(&left, &top, &right, &bottom);
        const QRectF box(QPointF(left * unit, top * unit), QPointF(right * unit, bottom * unit));
        complete = assembly.add(letters, box, word.hasSpaceAfter(), !word.nextWord());
    }
    text = inPlainLetters(inTypedOrder(assembly.take()));
    return complete;
}

bool PopplerText::hasMarks(int page) const
{
    // Not Poppler's own list of annotations, which leaves out those that lack something.
    const Object list = m_state->document.getPage(page)->getAnnotsObject();
    for (int i = 0; list.isArray() && i < list.arrayGetLength(); ++i) {
        const Object annotation = list.arrayGet(i);
        const Object subtype =
            annotation.isDict() ? annotation.dictLookup("Subtype") : Object(objNull);
        if (subtype.isName() && styleOfSubtype(QString::fromLatin1(subtype.getName())))
            return true;
    }
    return false;
}

} // namespace LeverArch
