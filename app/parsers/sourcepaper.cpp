// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/sourcepaper.h"

#include "parsers/declaredgeometry.h"
#include "parsers/failure.h"
#include "parsers/formflattening.h"
#include "parsers/qpdfsource.h"
#include "parsers/streammending.h"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;
using Kind = AssemblyNote::Kind;

/// What of a page is its look; the rest (actions, thumbnails, structure, private data) stays.
constexpr std::array pageKeys = {"/MediaBox", "/CropBox",  "/BleedBox", "/TrimBox",   "/ArtBox",
                                 "/Rotate",   "/UserUnit", "/Contents", "/Resources", "/Group"};

/// What of a link is its place and look.
constexpr std::array linkKeys = {"/Rect", "/Border", "/C", "/H", "/QuadPoints", "/F", "/BS"};

/// Annotations that carry files, players or programs rather than a reader's remark.
const std::set<std::string> activeAnnotations = {
    "/Widget", "/FileAttachment", "/Sound",       "/Movie",     "/Screen", "/RichMedia",
    "/3D",     "/TrapNet",        "/PrinterMark", "/Projection"};

constexpr std::array annotationActions = {"/A", "/AA",           "/PA", "/Dest",
                                          "/P", "/StructParent", "/AF"};

Handle child(Handle dictionary, const char *key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : Handle::newNull();
}

std::string nameOf(Handle value)
{
    return value.isName() ? value.getName() : std::string();
}

/// The address as it stands in the file, one without a scheme after the file's base; empty when it
/// would run something or open a file.
std::string webAddress(const std::string &address, const std::string &base)
{
    static const std::set<QString> harmless = {QString(),
                                               QStringLiteral("http"),
                                               QStringLiteral("https"),
                                               QStringLiteral("mailto"),
                                               QStringLiteral("ftp"),
                                               QStringLiteral("tel")};
    const auto schemeOf = [](const std::string &text) {
        // As browsers read it: what is no printable letter does not count.
        QString scheme = QString::fromLatin1(text.data(), qsizetype(text.size()));
        scheme.removeIf([](QChar c) { return c.unicode() <= 0x20 || c.unicode() >= 0x7f; });
        const qsizetype end = scheme.indexOf(QRegularExpression(QStringLiteral("[:/?#]")));
        return end > 0 && scheme[end] == u':' ? scheme.left(end).toLower() : QString();
    };
    const std::string full = schemeOf(address).isEmpty() ? base + address : address;
    return harmless.count(schemeOf(full)) ? full : std::string();
}

bool hasArea(Handle box)
{
    if (!box.isRectangle())
        return false;
    const auto r = box.getArrayAsRectangle();
    return r.urx > r.llx && r.ury > r.lly;
}

/// A page of no size shows nothing, not even its number: boxes that leave nothing of it are not
/// taken over.
void mendBoxes(Handle original, Handle page)
{
    const QRectF box = declaredGeometry(original).cropBox();
    if (!hasArea(page.getKey("/MediaBox")))
        page.replaceKey("/MediaBox", Handle::newArray(Handle::Rectangle(
                                         box.left(), box.top(), box.right(), box.bottom())));
    Handle crop = page.getKey("/CropBox");
    if (crop.isNull())
        return;
    const auto media = page.getKey("/MediaBox").getArrayAsRectangle();
    const auto shown = hasArea(crop) ? crop.getArrayAsRectangle() : Handle::Rectangle();
    if (std::min(shown.urx, media.urx) <= std::max(shown.llx, media.llx) ||
        std::min(shown.ury, media.ury) <= std::max(shown.lly, media.lly))
        page.removeKey("/CropBox");
}

} // namespace

SourcePaper::SourcePaper(const AssemblySource &source, int index)
    : m_index(index), m_bytes(source.pdf), m_password(source.password)
{
    try {
        const auto view = m_bytes.view();
        if (!view.ok())
            throw JobFailure(Error::Code::Io, view.error().detail);
        m_pdf = openWithQpdf(*view, source.password);
        m_pdf->pushInheritedAttributesToPage();
        noteDocument();
        if (flattenForms(*m_pdf))
            note(Kind::FormsFlattened);
        m_pages = m_pdf->getAllPages();
        if (m_pdf->anyWarnings())
            note(Kind::Repaired);
    } catch (JobFailure &failure) {
        failure.report.subject = index + 1;
        throw;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        throw JobFailure(Error::Code::Damaged, QString::fromUtf8(error.what()), index + 1);
    }
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_pageOfObject.insert(m_pages[i].getObjectID(), static_cast<int>(i + 1));
}

void SourcePaper::mend(const std::function<void()> &step)
{
    const auto view = m_bytes.view();
    if (view.ok() && mendStreams(*m_pdf, *view, m_password, step) > 0)
        note(Kind::Repaired);
}

void SourcePaper::note(Kind kind, int page)
{
    const AssemblyNote added = {kind, m_index, page};
    if (!m_notes.contains(added))
        m_notes.append(added);
}

void SourcePaper::noteDocument()
{
    const Handle root = m_pdf->getRoot();
    const Handle names = child(root, "/Names");
    if (nameOf(child(child(root, "/OpenAction"), "/S")) == "/JavaScript" ||
        child(names, "/JavaScript").isDictionary() || child(root, "/AA").isDictionary())
        note(Kind::Scripts);
    if (child(names, "/EmbeddedFiles").isDictionary())
        note(Kind::Attachments);
    Handle flags = child(child(root, "/AcroForm"), "/SigFlags");
    if (flags.isInteger() && (flags.getIntValue() & 1))
        note(Kind::Signatures);
}

LoosePage SourcePaper::takePage(int page)
{
    Handle original = m_pages.at(static_cast<size_t>(page - 1));
    LoosePage loose;
    loose.page = Handle::newDictionary();
    loose.page.replaceKey("/Type", Handle::newName("/Page"));
    for (const char *key : pageKeys) {
        if (Handle value = original.getKey(key); !value.isNull())
            loose.page.replaceKey(key, value);
    }
    mendBoxes(original, loose.page);
    if (original.getKey("/AA").isDictionary())
        note(Kind::PageActions, page);
    Handle remarks = Handle::newArray();
    Handle annotations = original.getKey("/Annots");
    for (Handle annotation :
         annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Handle>()) {
        if (!annotation.isDictionary())
            continue;
        noteActions(annotation);
        const std::string type = nameOf(annotation.getKey("/Subtype"));
        if (type == "/Link") {
            takeLink(annotation, loose, remarks);
        } else if (activeAnnotations.count(type) == 0) {
            for (const char *key : annotationActions)
                annotation.removeKey(key);
            remarks.appendItem(annotation);
        }
    }
    if (remarks.getArrayNItems() > 0)
        loose.page.replaceKey("/Annots", remarks);
    loose.page = m_pdf->makeIndirectObject(loose.page);
    return loose;
}

void SourcePaper::noteActions(Handle annotation)
{
    if (nameOf(child(annotation.getKey("/A"), "/S")) == "/JavaScript" ||
        annotation.getKey("/AA").isDictionary())
        note(Kind::Scripts);
    if (nameOf(annotation.getKey("/Subtype")) == "/FileAttachment")
        note(Kind::Attachments);
}

/// Without what it does.
Handle SourcePaper::bareLink(Handle annotation)
{
    Handle copy = Handle::newDictionary();
    copy.replaceKey("/Type", Handle::newName("/Annot"));
    copy.replaceKey("/Subtype", Handle::newName("/Link"));
    for (const char *key : linkKeys) {
        if (Handle value = annotation.getKey(key); !value.isNull())
            copy.replaceKey(key, value);
    }
    return m_pdf->makeIndirectObject(copy);
}

/// The action of a link to a page or an address on the web, alone (no /Next that would run
/// something); null for any other.
Handle SourcePaper::webAction(Handle annotation)
{
    const Handle action = annotation.getKey("/A");
    Handle address = child(action, "/URI");
    if (nameOf(child(action, "/S")) != "/URI" || !address.isString())
        return Handle::newNull();
    Handle base = child(child(m_pdf->getRoot(), "/URI"), "/Base");
    const std::string full =
        webAddress(address.getStringValue(), base.isString() ? base.getStringValue() : "");
    if (full.empty())
        return Handle::newNull();
    Handle alone = Handle::newDictionary();
    alone.replaceKey("/S", Handle::newName("/URI"));
    alone.replaceKey("/URI", Handle::newString(full));
    return alone;
}

void SourcePaper::takeLink(Handle annotation, LoosePage &loose, Handle remarks)
{
    if (Handle action = webAction(annotation); !action.isNull()) {
        Handle link = bareLink(annotation);
        link.replaceKey("/A", action);
        remarks.appendItem(link);
        ++loose.webLinks;
        return;
    }
    Handle destination = destinationOf(annotation);
    Handle target = destination.isArray() && destination.getArrayNItems() > 0
                        ? destination.getArrayItem(0)
                        : Handle::newNull();
    const int page = target.isIndirect() ? m_pageOfObject.value(target.getObjectID()) : 0;
    if (page == 0) {
        ++loose.droppedLinks;
        return;
    }
    InnerLink link;
    link.targetPage = page;
    const int parts = std::min(destination.getArrayNItems(), 6);
    for (int i = 1; i < parts; ++i) {
        Handle part = destination.getArrayItem(i);
        const bool plain = part.isName() || part.isNumber();
        link.view.push_back(plain ? part.shallowCopy() : Handle::newNull());
    }
    link.annotation = bareLink(annotation);
    loose.links.push_back(link);
}

/// The destination array of a link, null when it leads out of the paper or runs something.
Handle SourcePaper::destinationOf(Handle annotation)
{
    Handle destination = annotation.getKey("/Dest");
    const Handle action = annotation.getKey("/A");
    if (destination.isNull() && nameOf(child(action, "/S")) == "/GoTo")
        destination = child(action, "/D");
    if (destination.isName() || destination.isString())
        destination = named(destination);
    if (destination.isDictionary())
        destination = destination.getKey("/D");
    return destination;
}

Handle SourcePaper::named(Handle name)
{
    const Handle root = m_pdf->getRoot();
    if (name.isName())
        return child(child(root, "/Dests"), name.getName().c_str());
    Handle tree = child(child(root, "/Names"), "/Dests");
    if (!tree.isDictionary())
        return Handle::newNull();
    try {
        Handle found = Handle::newNull();
        QPDFNameTreeObjectHelper(tree, *m_pdf, false).findObject(name.getUTF8Value(), found);
        return found;
    } catch (const std::exception &) {
        return Handle::newNull(); // A broken tree: the link leads nowhere.
    }
}

QPDFObjectHandle SourcePaper::layers()
{
    Handle root = m_pdf->getRoot();
    Handle properties = child(root, "/OCProperties");
    if (!properties.isDictionary() || !child(properties, "/OCGs").isArray())
        return Handle::newNull();
    return properties.isIndirect() ? properties : m_pdf->makeIndirectObject(properties);
}

} // namespace LeverArch
