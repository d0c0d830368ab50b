// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/popplerfonts.h"

#include <Dict.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include <utility>

namespace LeverArch {

namespace {

/// Poppler reads what is larger, or nested deeper, as it always does.
constexpr size_t largestProgram = 4 * 1024 * 1024;
constexpr size_t mostHeld = 32 * 1024 * 1024;
constexpr int deepestForm = 8;

/// The whole stream without its filters; nothing when it is larger than believable.
std::vector<unsigned char> unpacked(Stream &stream)
{
    std::vector<unsigned char> bytes;
    std::vector<unsigned char> part(16 * 1024);
    stream.reset();
    while (const int got = stream.doGetChars(int(part.size()), part.data())) {
        bytes.insert(bytes.end(), part.begin(), part.begin() + got);
        if (bytes.size() > largestProgram) {
            bytes.clear();
            break;
        }
    }
    stream.close();
    return bytes;
}

/// The program of a simple Type 1 font: the only ones Poppler unpacks to know letters.
Object programOf(const Object &descriptor)
{
    const Object &type1 = descriptor.dictLookupNF("FontFile");
    return type1.isRef() ? type1.copy() : descriptor.dictLookupNF("FontFile3").copy();
}

} // namespace

void PopplerFonts::prepare(PDFDoc &document, Page &page)
{
    if (const Dict *resources = page.getResourceDict())
        findInResources(*resources, 0);
    for (const Ref program : m_found)
        unpack(*document.getXRef(), program);
    m_found.clear();
}

void PopplerFonts::findInResources(const Dict &resources, int depth)
{
    findInFonts(resources.lookup("Font"));
    if (depth < deepestForm)
        findInForms(resources.lookup("XObject"), depth + 1);
}

void PopplerFonts::findInFonts(const Object &fonts)
{
    for (int i = 0; fonts.isDict() && i < fonts.dictGetLength(); ++i) {
        const Object &entry = fonts.dictGetValNF(i);
        if (entry.isRef() && !m_seen.insert(entry.getRef()).second)
            continue;
        findProgram(fonts.dictGetVal(i));
    }
}

void PopplerFonts::findInForms(const Object &objects, int depth)
{
    for (int i = 0; objects.isDict() && i < objects.dictGetLength(); ++i) {
        const Object &entry = objects.dictGetValNF(i);
        if (!entry.isRef() || !m_seen.insert(entry.getRef()).second)
            continue;
        const Object form = objects.dictGetVal(i);
        if (!form.isStream())
            continue;
        const Object resources = form.streamGetDict()->lookup("Resources");
        if (resources.isDict())
            findInResources(*resources.getDict(), depth);
    }
}

void PopplerFonts::findProgram(const Object &font)
{
    const Object descriptor = font.isDict() ? font.dictLookup("FontDescriptor") : Object(objNull);
    if (!descriptor.isDict())
        return;
    const Object program = programOf(descriptor);
    if (program.isRef() && m_seen.insert(program.getRef()).second)
        m_found.push_back(program.getRef());
}

void PopplerFonts::unpack(XRef &objects, Ref program)
{
    const Object stream = m_held < mostHeld ? objects.fetch(program) : Object(objNull);
    if (!stream.isStream())
        return;
    std::vector<unsigned char> bytes = unpacked(*stream.getStream());
    if (bytes.empty())
        return;
    m_held += bytes.size();
    const auto &kept = m_unpacked.emplace_back(std::move(bytes));
    Dict *described = stream.streamGetDict()->copy(&objects);
    described->remove("Filter");
    described->remove("DecodeParms");
    const Object plain(static_cast<Stream *>(new MemStream(
        reinterpret_cast<const char *>(kept.data()), 0, Goffset(kept.size()), Object(described))));
    objects.setModifiedObject(&plain, program);
}

} // namespace LeverArch
