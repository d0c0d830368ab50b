// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Object.h>

#include <list>
#include <set>
#include <vector>

class Dict;
class PDFDoc;
class Page;
class XRef;

namespace LeverArch {

/// Unpacks the programs of embedded Type 1 fonts once for a document. Poppler unpacks each of them
/// again for every page that names it, only to look at its table of letters, which is a third of
/// the time of reading the text of a paper. Belongs to `PopplerText`; what is read does not change.
/// Holds what it unpacked: must outlive the document, of which there is one, never to be saved.
class PopplerFonts
{
public:
    /// To be called before the page is read.
    void prepare(PDFDoc &document, Page &page);

private:
    void findInResources(const Dict &resources, int depth);
    void findInFonts(const Object &fonts);
    void findInForms(const Object &objects, int depth);
    void findProgram(const Object &font);
    void unpack(XRef &objects, Ref program);

    /// Fonts, forms and programs that were looked at.
    std::set<Ref> m_seen;
    /// Programs found and not unpacked yet.
    std::vector<Ref> m_found;
    std::list<std::vector<unsigned char>> m_unpacked;
    size_t m_held = 0;
};

} // namespace LeverArch
