// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/docxreader.h"

#include "parsers/files/office/docxbody.h"
#include "parsers/files/office/officefacts.h"
#include "parsers/files/office/officepackage.h"
#include "parsers/files/office/xmlpart.h"
#include "parsers/files/pagecomposer.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("OfficePages", text);
}

/// Puts a document together from its parts: header, body, footer, notes, comments.
class DocxAssembly
{
public:
    DocxAssembly(const FileInput &input, OfficePackage &package, OfficeNotes &notes)
        : m_package(package), m_notes(notes), m_step(input.step)
    {}

    PageContent make()
    {
        m_main = targetOfType(relationshipsOf(m_package, {}, m_step), "officeDocument",
                              QStringLiteral("word/document.xml"));
        const QByteArray document = m_package.mainPart(m_main);
        m_links = relationshipsOf(m_package, m_main, m_step);
        readPart("styles", [this](const QByteArray &bytes) { return m_styles.read(bytes, m_step); });
        readPart("numbering",
                 [this](const QByteArray &bytes) { return m_numbering.read(bytes, m_step); });
        FlowWriter flow;
        DocxBody body(m_package, m_styles, m_numbering, flow, m_notes, m_step);
        body.read(m_main, document);
        putNotes(body, flow);
        putComments(body, flow);
        PageContent content;
        content.html = flow.finish();
        putMargins(body, content.html);
        content.pictures = flow.pictures();
        if (flow.leftOut() > 0)
            m_notes.name(FileNote::Kind::CutShort, QString(), flow.leftOut());
        return content;
    }

private:
    template <typename Read>
    void readPart(const char *type, const Read &read)
    {
        const QString part = targetOfType(m_links, type);
        if (part.isEmpty())
            return;
        const auto bytes = m_package.part(part);
        if (bytes && !read(*bytes))
            m_package.markUnread(part);
    }

    void putNotes(DocxBody &body, FlowWriter &flow)
    {
        const QStringList footnotes = body.footnotes();
        const QStringList endnotes = body.endnotes();
        putList(body, flow, "footnotes", "footnote", footnotes, tr("Footnotes"));
        putList(body, flow, "endnotes", "endnote", endnotes, tr("Endnotes"));
    }

    void putList(DocxBody &body, FlowWriter &flow, const char *type, const char *element,
                 const QStringList &ids, const QString &title)
    {
        if (ids.isEmpty())
            return;
        const QString part = targetOfType(m_links, type);
        const QByteArray bytes = m_package.part(part).value_or(QByteArray());
        const auto all = body.readApart(part, bytes, element);
        flow.rule();
        flow.heading(title, 3);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            flow.text(QString::number(i + 1), {true});
            flow.putBehind(all.value(ids.at(i)), false);
            flow.endParagraph();
        }
    }

    void putComments(DocxBody &body, FlowWriter &flow)
    {
        const QString part = targetOfType(m_links, "comments");
        if (part.isEmpty())
            return;
        const QByteArray bytes = m_package.part(part).value_or(QByteArray());
        QStringList ids = body.comments();
        QHash<QString, QString> authors;
        XmlPart xml(bytes, m_step);
        while (xml.next()) {
            if (!xml.isStart("comment"))
                continue;
            const QString id = xml.attribute("id");
            authors.insert(id, xml.attribute("author") + u' ' + xml.attribute("date").left(10));
            if (!ids.contains(id) && ids.size() < 20'000)
                ids.append(id);
        }
        const auto all = body.readApart(part, bytes, "comment");
        m_notes.count(FileNote::Kind::Comments, all.size());
        if (all.isEmpty())
            return;
        flow.rule();
        flow.heading(tr("Comments"), 3);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            flow.text(QStringLiteral("%1. %2").arg(i + 1).arg(authors.value(ids.at(i)).trimmed()),
                      {true});
            flow.putBehind(all.value(ids.at(i)), false);
            flow.endParagraph();
        }
    }

    /// Headers above everything and footers below, each wording once.
    void putMargins(DocxBody &body, QString &html)
    {
        const QString top = margin(body, body.headers(), "hdr");
        const QString bottom = margin(body, body.footers(), "ftr");
        if (!top.isEmpty())
            html = top + QLatin1String("<hr/>") + html;
        if (!bottom.isEmpty())
            html += QLatin1String("<hr/>") + bottom;
    }

    QString margin(DocxBody &body, const QStringList &parts, const char *element)
    {
        QStringList wordings;
        for (const QString &part : parts) {
            const QByteArray bytes = m_package.part(part).value_or(QByteArray());
            const auto all = body.readApart(part, bytes, element);
            for (const QString &wording : all) {
                if (FlowWriter::showsSomething(wording) && !wordings.contains(wording))
                    wordings.append(wording);
            }
        }
        return wordings.join(QString());
    }

    OfficePackage &m_package;
    OfficeNotes &m_notes;
    std::function<void()> m_step;
    QString m_main;
    Relationships m_links;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
};

} // namespace

FileExamination DocxReader::examine(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    DocxAssembly(input, package, notes).make();
    noteOoxmlFurniture(package, notes, input.step);
    FileExamination found;
    found.form = input.form;
    found.says = descriptionOf(package, input.step);
    notes.unread(package.unread());
    found.notes = notes.ofFile();
    return found;
}

MadePages DocxReader::makePages(const FileInput &input) const
{
    OfficePackage package(input);
    OfficeNotes notes;
    PageContent content = DocxAssembly(input, package, notes).make();
    content.title = descriptionOf(package, input.step).title;
    return composePages(content, notes.ofPages(), input.step);
}

} // namespace LeverArch
