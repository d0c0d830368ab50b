// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/office/docxnumbering.h"
#include "parsers/files/office/docxstyles.h"
#include "parsers/files/office/flowwriter.h"
#include "parsers/files/office/officenotes.h"
#include "parsers/files/office/relationships.h"

#include <QStringList>

namespace LeverArch {

class OfficePackage;
class XmlPart;

/// Reads the parts of a Word document that hold words (document, header, footer, notes, comments)
/// into one flow. Tracked insertions are underlined, deletions struck through; hidden text is
/// counted and left out.
class DocxBody
{
public:
    DocxBody(OfficePackage &package, const DocxStyles &styles, DocxNumbering &numbering,
             FlowWriter &flow, OfficeNotes &notes, std::function<void()> step);

    /// The whole of a part, in its order. `bytes` are its content.
    void read(const QString &part, const QByteArray &bytes);
    /// The words of the notes or comments in a part, each as HTML, by id; without separators.
    QHash<QString, QString> readApart(const QString &part, const QByteArray &bytes,
                                      const char *element);

    // What was met on the way, in order and once.
    const QStringList &headers() const { return m_headers; } ///< Parts.
    const QStringList &footers() const { return m_footers; } ///< Parts.
    const QStringList &footnotes() const { return m_footnotes; } ///< Ids.
    const QStringList &endnotes() const { return m_endnotes; }   ///< Ids.
    const QStringList &comments() const { return m_comments; }   ///< Ids.

private:
    /// Kept while a text box stands in the middle of a paragraph.
    struct Box
    {
        DocxParagraph paragraph;
        RunLook look;
        bool hidden;
    };

    void begin(const QString &part);
    void start(XmlPart &xml);
    bool startBlock(XmlPart &xml);
    bool startRun(XmlPart &xml);
    bool startTracked(const XmlPart &xml);
    bool startPicture(XmlPart &xml);
    void end(const XmlPart &xml);
    void beginParagraph();
    void paragraphProperties(XmlPart &xml);
    void runProperties(XmlPart &xml);
    void cellProperties(XmlPart &xml);
    void rowProperties(XmlPart &xml);
    void words(const QString &text);
    void reference(XmlPart &xml);
    void section(const XmlPart &xml);
    void symbol(const XmlPart &xml);
    void lineOrPage(const XmlPart &xml);
    void field(const XmlPart &xml);
    void checkBox(XmlPart &xml);
    void picture(const QString &id);
    bool inFieldCode() const;

    OfficePackage &m_package;
    const DocxStyles &m_styles;
    DocxNumbering &m_numbering;
    FlowWriter &m_flow;
    OfficeNotes &m_notes;
    std::function<void()> m_step;
    Relationships m_links;

    DocxParagraph m_paragraph;
    RunLook m_look;
    bool m_hidden = false;
    int m_inserted = 0;
    int m_deleted = 0;
    int m_width = 0;
    int m_height = 0;
    QList<bool> m_fields;  ///< True while its code is read.
    QList<bool> m_choices; ///< True once one was taken.
    QList<Box> m_boxes;
    QStringList m_headers;
    QStringList m_footers;
    QStringList m_footnotes;
    QStringList m_endnotes;
    QStringList m_comments;
};

} // namespace LeverArch
