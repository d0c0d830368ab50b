// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filefixture.h"

#include <QHash>
#include <QRegularExpression>
#include <QStandardPaths>

/// Files that LibreOffice makes of others, in a profile that is gone afterwards.
class LibreOffice
{
public:
    static bool isThere()
    {
        const bool there = !QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty();
        if (!there)
            WARN("soffice is missing, so nothing is compared with LibreOffice");
        return there;
    }

    /// `from` and `to` are endings; of a spreadsheet `filter` may be needed.
    QByteArray convert(const QByteArray &bytes, const QString &from, const QString &to)
    {
        const QString name = QStringLiteral("paper%1").arg(++m_number);
        const QString source = m_folder.filePath(name + u'.' + from);
        QFile file(source);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const QString out = m_folder.filePath(QStringLiteral("out"));
        outsideProgram(QStringLiteral("soffice"),
                       {QStringLiteral("-env:UserInstallation=file://") + m_folder.filePath(
                            QStringLiteral("profile")),
                        QStringLiteral("--headless"), QStringLiteral("--convert-to"), to,
                        QStringLiteral("--outdir"), out, source});
        QFile made(out + u'/' + name + u'.' + to.section(u':', 0, 0));
        REQUIRE(made.open(QIODevice::ReadOnly));
        return made.readAll();
    }

    /// The words of its own pages of a file.
    QString words(const QByteArray &bytes, const QString &ending)
    {
        return wordsOf(must(
            LeverArch::SharedBytes::fromBytes(convert(bytes, ending, QStringLiteral("pdf")))));
    }

private:
    QTemporaryDir m_folder;
    int m_number = 0;
};

inline QStringList splitWords(const QString &text)
{
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

/// Words of `theirs` that `ours` has less often.
inline QStringList missingWords(const QString &theirs, const QString &ours)
{
    QHash<QString, int> counts;
    for (const QString &word : splitWords(ours))
        ++counts[word];
    QStringList missing;
    for (const QString &word : splitWords(theirs)) {
        if (--counts[word] < 0)
            missing.append(word);
    }
    return missing;
}

inline LeverArch::FileNote noteOf(const QList<LeverArch::FileNote> &notes,
                                  LeverArch::FileNote::Kind kind)
{
    for (const LeverArch::FileNote &note : notes) {
        if (note.kind == kind)
            return note;
    }
    return {kind, -1, QStringLiteral("(no such note)")};
}

/// What all notes of a kind are about.
inline QStringList whatsOf(const QList<LeverArch::FileNote> &notes,
                           LeverArch::FileNote::Kind kind)
{
    QStringList whats;
    for (const LeverArch::FileNote &note : notes) {
        if (note.kind == kind)
            whats.append(note.what);
    }
    return whats;
}

/// A minimal .xlsx by ECMA-376: `sheets` are name, attributes of its entry, content of <worksheet>.
struct XlsxSheet
{
    QByteArray name;
    QByteArray attributes;
    QByteArray content;
};

using ZipParts = QList<std::pair<QString, QByteArray>>;

inline const QByteArray mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const QByteArray linkSpace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline const QByteArray packageSpace =
    "http://schemas.openxmlformats.org/package/2006/relationships";

inline QByteArray relationships(const QList<std::array<QByteArray, 4>> &all)
{
    QByteArray xml = "<Relationships xmlns=\"" + packageSpace + "\">";
    for (const auto &[id, type, target, mode] : all)
        xml += "<Relationship Id=\"" + id + "\" Type=\"" + linkSpace + "/" + type +
               "\" Target=\"" + target + "\"" +
               (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/>";
    return xml + "</Relationships>";
}

inline QByteArray xlsxOf(const QList<XlsxSheet> &sheets, ZipParts further = {},
                         const QByteArray &workbookProperties = {})
{
    QByteArray entries;
    QByteArray types;
    QList<std::array<QByteArray, 4>> links = {{"s", "styles", "styles.xml", ""},
                                              {"t", "sharedStrings", "sharedStrings.xml", ""}};
    ZipParts parts;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        entries += "<sheet name=\"" + sheets.at(i).name + "\" sheetId=\"" + number +
                   "\" r:id=\"r" + number + "\" " + sheets.at(i).attributes + "/>";
        links.append({"r" + number, "worksheet", "worksheets/sheet" + number + ".xml", ""});
        types += "<Override PartName=\"/xl/worksheets/sheet" + number +
                 ".xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        parts.append({QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1),
                      "<worksheet xmlns=\"" + mainSpace + "\">" + sheets.at(i).content +
                          "</worksheet>"});
    }
    parts.prepend({QStringLiteral("xl/_rels/workbook.xml.rels"), relationships(links)});
    parts.prepend({QStringLiteral("xl/workbook.xml"),
                   "<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" + linkSpace + "\">" +
                       workbookProperties + "<sheets>" + entries + "</sheets></workbook>"});
    parts.prepend({QStringLiteral("_rels/.rels"),
                   relationships({{"d", "officeDocument", "xl/workbook.xml", ""}})});
    parts.prepend(
        {QStringLiteral("[Content_Types].xml"),
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" ContentType=\"application/"
         "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
         "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
         "ContentType=\"application/"
         "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
             types + "</Types>"});
    return zipOf(parts + further);
}

/// A minimal .docx: what stands in w:body, and further parts with their relationships.
inline QByteArray docxOf(const QByteArray &body, ZipParts further = {},
                         QList<std::array<QByteArray, 4>> links = {})
{
    const ZipParts parts = {
        {QStringLiteral("[Content_Types].xml"),
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" ContentType=\"application/"
         "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
         "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
         "ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
        {QStringLiteral("_rels/.rels"),
         relationships({{"d", "officeDocument", "word/document.xml", ""}})},
        {QStringLiteral("word/document.xml"),
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:r=\"" +
             linkSpace +
             "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
             "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
             "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>" +
             body + "</w:body></w:document>"},
        {QStringLiteral("word/_rels/document.xml.rels"), relationships(links)}};
    return zipOf(parts + further);
}

/// A minimal OpenDocument file of the kind "text" or "spreadsheet".
inline QByteArray odfOf(const QByteArray &kind, const QByteArray &body,
                        const QByteArray &styles = {}, ZipParts further = {})
{
    const QByteArray spaces = []() {
        QByteArray all;
        for (const QByteArray &name : {"office", "text", "table", "style", "drawing", "meta"})
            all += " xmlns:" + QByteArray(name) + "=\"urn:oasis:names:tc:opendocument:xmlns:" +
                   name + ":1.0\"";
        return all +
               " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
               "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    }();
    const ZipParts parts = {
        {QStringLiteral("mimetype"), "application/vnd.oasis.opendocument." + kind},
        {QStringLiteral("content.xml"),
         "<office:document-content" + spaces + "><office:automatic-styles>" + styles +
             "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" +
             kind + "></office:body></office:document-content>"},
        {QStringLiteral("META-INF/manifest.xml"),
         "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
         "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/"
         "vnd.oasis.opendocument." +
             kind + "\"/></manifest:manifest>"}};
    return zipOf(parts + further);
}
