// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/fileendings.h"
#include "parsers/files/fileforms.h"
#include "parsers/files/textdecoding.h"
#include "filefixture.h"
#include "support/samplepdf.h"

#include <QRandomGenerator>

using namespace LeverArch;

namespace {

FileForm formOf(const QByteArray &bytes, const char *name = "file")
{
    return LeverArch::formOf(bytes, QLatin1String(name));
}

template <qsizetype N>
QByteArray raw(const char (&bytes)[N])
{
    return QByteArray(bytes, N - 1);
}

/// An OLE file ([MS-CFB]) of 512-byte sectors: table, directory with these names under the root.
QByteArray oleOf(const QStringList &names)
{
    QByteArray file(512 * 3, '\0');
    const auto put = [&file](qsizetype at, quint32 value, int size = 4) {
        for (int i = 0; i < size; ++i)
            file[at + i] = static_cast<char>(value >> (8 * i));
    };
    file.replace(0, 8, raw("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
    put(30, 9, 2);
    put(48, 1);
    for (int i = 0; i < 109; ++i)
        put(76 + i * 4, i == 0 ? 0 : 0xffffffff);
    put(512, 0xfffffffd);
    put(516, 0xfffffffe);
    const auto entry = [&](int index, const QString &name, quint32 right, quint32 child) {
        const qsizetype at = 1024 + index * 128;
        for (int i = 0; i < name.size(); ++i)
            put(at + i * 2, name[i].unicode(), 2);
        put(at + 64, quint32(name.size() + 1) * 2, 2);
        put(at + 68, 0xffffffff);
        put(at + 72, right);
        put(at + 76, child);
    };
    entry(0, QStringLiteral("Root Entry"), 0xffffffff, 1);
    for (int i = 0; i < names.size(); ++i)
        entry(i + 1, names[i], i + 1 < names.size() ? quint32(i + 2) : 0xffffffff, 0xffffffff);
    return file;
}

} // namespace

TEST_CASE("Files are told by how they begin, whatever they are called")
{
    CHECK(formOf(pdfWithPages({"One"}), "photo.jpg") == FileForm::Pdf);
    CHECK(formOf("junk before\n" + pdfWithPages({"One"})) == FileForm::Pdf);
    CHECK(formOf(raw("\xff\xd8\xff\xe0\0\x10JFIF")) == FileForm::Jpeg);
    CHECK(formOf(raw("\0\0\0\x18" "ftypheic\0\0\0\0")) == FileForm::Heif);
    CHECK(formOf(raw("\0\0\0\x18" "ftypisom\0\0\0\0")) == FileForm::Media);
    CHECK(formOf(raw("RIFF\x10\0\0\0WEBPVP8 ")) == FileForm::WebP);
    CHECK(formOf(raw("RIFF\x10\0\0\0WAVEfmt ")) == FileForm::Media);
    CHECK(formOf(raw("\x7f" "ELF\x02\x01\x01\0")) == FileForm::Program);
    CHECK(formOf(raw("MZ\x90\0\x03\0\0\0")) == FileForm::Program);
    CHECK(formOf("MZ is short for Mozambique") == FileForm::PlainText);
    CHECK(formOf("BM wrote to us on Monday, and we answered.") == FileForm::PlainText);
    CHECK(formOf(raw("7z\xbc\xaf\x27\x1c\0\x04")) == FileForm::OtherArchive);
    CHECK(formOf("<?xml version='1.0'?>\n<!-- a -->\n<svg xmlns='x'/>") == FileForm::Vector);
    CHECK(formOf("{\\rtf1\\ansi Hello}") == FileForm::Rtf);
    CHECK(formOf({}) == FileForm::Unknown);
}

TEST_CASE("Zip files are told by what is in them")
{
    const auto with = [](const char *name) {
        return zipOf({{QStringLiteral("[Content_Types].xml"), "<Types/>"},
                      {QLatin1String(name), "<x/>"}});
    };
    CHECK(formOf(with("word/document.xml"), "letter.zip") == FileForm::Docx);
    CHECK(formOf(with("xl/workbook.xml")) == FileForm::Xlsx);
    CHECK(formOf(with("ppt/presentation.xml")) == FileForm::Presentation);
    CHECK(formOf(with("other.xml")) == FileForm::Zip);
    CHECK(formOf(zipOf({{QStringLiteral("a.txt"), "a"}}), "letter.docx") == FileForm::Zip);

    const auto open = [](const char *kind, const QByteArray &manifest) {
        return zipOf({{QStringLiteral("mimetype"),
                       QByteArray("application/vnd.oasis.opendocument.") + kind},
                      {QStringLiteral("META-INF/manifest.xml"), manifest}});
    };
    CHECK(formOf(open("text", "<m/>")) == FileForm::Odt);
    CHECK(formOf(open("spreadsheet", "<m/>")) == FileForm::Ods);
    CHECK(formOf(open("presentation", "<m/>")) == FileForm::Presentation);
    CHECK(formOf(open("text", "<manifest:encryption-data/>")) == FileForm::LockedOffice);
    CHECK(formOf(with("word/document.xml").left(80)) == FileForm::Zip);
}

TEST_CASE("OLE files are told by the names at their top")
{
    CHECK(formOf(oleOf({QStringLiteral("EncryptionInfo"), QStringLiteral("EncryptedPackage")})) ==
          FileForm::LockedOffice);
    CHECK(formOf(oleOf({QStringLiteral("WordDocument")})) == FileForm::OldOffice);
    CHECK(formOf(oleOf({QStringLiteral("Workbook")})) == FileForm::OldOffice);
    CHECK(formOf(oleOf({QStringLiteral("__properties_version1.0")})) == FileForm::OutlookMessage);
    CHECK(formOf(oleOf({QStringLiteral("Something")})) == FileForm::Unknown);
    const QByteArray whole = oleOf({QStringLiteral("WordDocument")});
    for (qsizetype size = 8; size < whole.size(); size += 61)
        (void)formOf(whole.left(size));
    // An entry that is its own neighbour, a table that leads back.
    QByteArray circle = whole;
    circle.replace(1024 + 128 + 72, 4, raw("\x01\0\0\0"));
    circle.replace(516, 4, raw("\x01\0\0\0"));
    CHECK(formOf(circle) == FileForm::OldOffice);
}

TEST_CASE("Mail is told by its header, notes of people are not mail")
{
    const QByteArray mail = "Received: from a\r\nFrom: A <a@x>\r\nSubject: Rota\r\n\r\nHello";
    CHECK(formOf(mail, "saved.eml") == FileForm::Message);
    CHECK(formOf(mail, "saved") == FileForm::Message);
    CHECK(formOf("From a@x Mon Jan  4 09:00:00 2021\n" + mail) == FileForm::Mailbox);
    CHECK(formOf("Content-Type: multipart/mixed; boundary=a\n\n--a\n\nHi\n--a--\n", "a.eml") ==
          FileForm::Message);
    CHECK(formOf("Subject: rota\n\nHi\n") == FileForm::PlainText);
    CHECK(formOf("Please swap.\nSubject: rota\n", "a.eml") == FileForm::PlainText);
    CHECK(formOf("From: me\nTo: you\nSubject: rota\n\nCan you swap?", "note.txt") ==
          FileForm::PlainText);
    CHECK(formOf("From Monday on the rota changes.\nPlease read it.") == FileForm::PlainText);
    CHECK(formOf("Note: ring Jane\nDate: tomorrow\n") == FileForm::PlainText);
    CHECK(formOf("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x\r\n"
                 "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n") ==
          FileForm::WebArchive);
}

TEST_CASE("Web pages are told by their first element, text by its name alone")
{
    CHECK(formOf("\n<!-- saved -->\n<!DOCTYPE html><html>") == FileForm::Html);
    CHECK(formOf("\xef\xbb\xbf<html><body>") == FileForm::Html);
    CHECK(formOf("\xff\xfe" + utf16(QStringLiteral("<html><body>"))) == FileForm::Html);
    CHECK(formOf("text first <b>bold</b>", "page.html") == FileForm::Html);
    CHECK(formOf("a < b and b > c", "page.html") == FileForm::PlainText);
    CHECK(formOf("<div>in markdown</div>\n# Title", "notes.md") == FileForm::Markdown);
    CHECK(formOf("a,b\n1,2\n", "figures.csv") == FileForm::Csv);
    CHECK(formOf("a,b\n1,2\n", "figures.txt") == FileForm::PlainText);
    CHECK(formOf("Dear all,\x93quoted\x94") == FileForm::PlainText);
    CHECK(formOf(utf16(QStringLiteral("Dear all, no mark before me"))) == FileForm::PlainText);
    CHECK(formOf(raw("Dear\0 all, one zero crept in here")) == FileForm::PlainText);

    QByteArray chance(20'000, '\0');
    QRandomGenerator random(7);
    std::generate(chance.begin(), chance.end(), [&random] { return char(random.bounded(256)); });
    CHECK(formOf(chance, "letter.txt") == FileForm::Unknown);
}

TEST_CASE("An ending that promises something else is named")
{
    const auto ending = [](FileForm form, const char *name) {
        return contradictingEnding(form, QLatin1String(name));
    };
    CHECK(ending(FileForm::Pdf, "letter.PDF").isEmpty());
    CHECK(ending(FileForm::Jpeg, "scan.jpe").isEmpty());
    CHECK(ending(FileForm::Docx, "form.docm").isEmpty());
    CHECK(ending(FileForm::PlainText, "notes.log").isEmpty());
    CHECK(ending(FileForm::PlainText, "no ending").isEmpty());
    CHECK(ending(FileForm::Pdf, "invoice.pdf.exe") == QStringLiteral("exe"));
    CHECK(ending(FileForm::Docx, "letter.doc") == QStringLiteral("doc"));
    CHECK(ending(FileForm::Unknown, "letter.pdf") == QStringLiteral("pdf"));
    WorkerPool pool(testWorkers());
    const FileExamination found =
        examined(pool, "Dear all,\n", QStringLiteral("letter.pdf"));
    CHECK(found.form == FileForm::PlainText);
    CHECK(found.notes.contains({FileNote::Kind::WrongEnding, 0, QStringLiteral("pdf")}));
}

TEST_CASE("Letters are read as they were meant")
{
    const auto read = [](const QByteArray &bytes, const char *declared = "") {
        return decodeText(bytes, QLatin1String(declared));
    };
    const QString quoted = QStringLiteral("“Pay” – 5 €");
    CHECK(read(quoted.toUtf8()).text == quoted);
    CHECK(read(quoted.toUtf8()).notes.isEmpty());
    const DecodedText old = read("\x93Pay\x94 \x96 5 \x80");
    CHECK(old.text == quoted);
    CHECK(old.notes.contains({FileNote::Kind::GuessedEncoding, 0, QStringLiteral("Windows-1252")}));
    CHECK(read("\x93Pay\x94 \x96 5 \x80", "ISO-8859-1").text == quoted);
    const DecodedText padded = read(utf16(QStringLiteral("Dear all, hello")));
    CHECK(padded.text == QStringLiteral("Dear all, hello"));
    CHECK(has(padded.notes, FileNote::Kind::GuessedEncoding));
    CHECK(read("\xff\xfe" + utf16(quoted)).text == quoted);
    CHECK(read(raw("\xfe\xff\0A\0b")).text == QStringLiteral("Ab"));
    CHECK(read("\xd0\xcf\xd3\xd4", "koi8-r").text == QStringLiteral("пост"));
    CHECK(read("\x83\x65\x83\x58\x83\x67", "Shift_JIS").text == QStringLiteral("テスト"));
    CHECK(read("caf\xc3\xa9", "no-such//thing").text == QStringLiteral("café"));
    // Said to be UTF-8, but is not.
    CHECK(read("caf\xe9 au lait", "utf-8").text == QStringLiteral("café au lait"));
    CHECK(read("a\r\nb\rc\nd").text == QStringLiteral("a\nb\nc\nd"));
    const DecodedText dirty = read(raw("a\0b\x01" "c\x1b[0m"));
    CHECK(dirty.text == QStringLiteral("abc[0m"));
    CHECK(has(dirty.notes, FileNote::Kind::ControlBytes, 3));
    CHECK(escapedLines(QStringLiteral("a<b & \"c\"\nd")) ==
          QStringLiteral("a&lt;b &amp; &quot;c&quot;<br>d"));
}
