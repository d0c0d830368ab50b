// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/pdfattachments.h"

#include "parsers/files/safename.h"
#include "parsers/paperannotations.h"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include <set>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

class AttachmentSearch
{
public:
    AttachmentSearch(QPDF &pdf, qsizetype most, const std::function<void()> &step)
        : m_pdf(pdf), m_most(most), m_step(step)
    {}

    PdfAttachments search()
    {
        searchEach([this] { searchNames(); });
        searchEach([this] {
            for (Handle page : m_pdf.getAllPages())
                searchPage(page);
        });
        return std::move(m_found);
    }

private:
    /// One damaged tree hides nothing of the other.
    void searchEach(const std::function<void()> &part)
    {
        try {
            part();
        } catch (const std::exception &) {
            ++m_found.unread;
        }
    }

    void searchNames()
    {
        Handle names = m_pdf.getRoot().getKey("/Names");
        Handle tree = names.isDictionary() ? names.getKey("/EmbeddedFiles") : Handle::newNull();
        if (!tree.isDictionary())
            return;
        QPDFNameTreeObjectHelper entries(tree, m_pdf, false);
        for (const auto &entry : entries)
            take(entry.second, QString::fromStdString(entry.first));
    }

    void searchPage(Handle page)
    {
        m_step();
        Handle annotations = page.getKey("/Annots");
        const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
        for (int i = 0; i < count; ++i) {
            Handle annotation = annotations.getArrayItem(i);
            if (annotation.isDictionary() && subtypeOf(annotation) == QLatin1String("FileAttachment"))
                take(annotation.getKey("/FS"), {});
        }
    }

    void take(Handle specification, const QString &key)
    {
        if (!specification.isDictionary())
            return;
        Handle stream = streamOf(specification);
        if (!stream.isStream()) {
            // A file outside, or nothing: only what claims to be inside is missing.
            m_found.unread += specification.hasKey("/EF") ? 1 : 0;
            return;
        }
        if (!m_seen.insert(stream.getObjGen()).second)
            return;
        if (m_found.files.size() >= m_most) {
            ++m_found.leftOut;
            return;
        }
        m_found.files << described(specification, stream, key);
    }

    static Handle streamOf(Handle specification)
    {
        Handle files = specification.getKey("/EF");
        if (!files.isDictionary())
            return Handle::newNull();
        for (const char *name : {"/UF", "/F", "/Unix", "/Mac", "/DOS"}) {
            if (files.getKey(name).isStream())
                return files.getKey(name);
        }
        return Handle::newNull();
    }

    PdfAttachment described(Handle specification, Handle stream, const QString &key) const
    {
        PdfAttachment file;
        file.stream = stream;
        Handle dictionary = stream.getDict();
        if (Handle type = dictionary.getKey("/Subtype"); type.isName())
            file.mediaType = harmlessLine(QString::fromStdString(type.getName()).mid(1)).toLower();
        if (Handle length = dictionary.getKey("/Length"); length.isInteger())
            file.packed = length.getIntValue();
        Handle parameters = dictionary.getKey("/Params");
        if (parameters.isDictionary() && parameters.getKey("/Size").isInteger())
            file.claimed = parameters.getKey("/Size").getIntValue();
        QString name;
        for (const char *field : {"/UF", "/F", "/Unix", "/Mac", "/DOS"}) {
            if (name.isEmpty())
                name = textAt(specification, field);
        }
        const int number = static_cast<int>(m_found.files.size()) + 1;
        file.name = safeFileName(name.isEmpty() ? key : name, nameByType(file.mediaType, number));
        return file;
    }

    QPDF &m_pdf;
    qsizetype m_most;
    const std::function<void()> &m_step;
    PdfAttachments m_found;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

PdfAttachments pdfAttachments(QPDF &pdf, qsizetype most, const std::function<void()> &step)
{
    return AttachmentSearch(pdf, most, step).search();
}

} // namespace LeverArch
