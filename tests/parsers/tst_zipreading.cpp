// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfixture.h"
#include "parsers/files/zipname.h"
#include "parsers/files/zipreader.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

FileExamination zip(const QByteArray &bytes)
{
    return examined<ZipReader>(bytes, FileForm::Zip);
}

QByteArray content(const QByteArray &bytes, const FileMember &member)
{
    return extracted<ZipReader>(bytes, FileForm::Zip, member);
}

QString failure(const QByteArray &bytes, const FileMember &member)
{
    return extractionFailure<ZipReader>(bytes, FileForm::Zip, member);
}

const char *const ordinary = R"(
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    z.writestr('Papers/', b'')
    z.writestr('Papers/Bericht für 第二.pdf', b'%PDF' + bytes(range(256)) * 5000, zipfile.ZIP_DEFLATED)
    z.writestr('stored.txt', b'as it is', zipfile.ZIP_STORED)
    z.writestr('bz.txt', b'bz' * 1000, zipfile.ZIP_BZIP2)
    z.writestr('empty', b'')
    z.writestr('twice.txt', b'first')
    import warnings; warnings.simplefilter('ignore')
    z.writestr('twice.txt', b'second')
    z.writestr('lz.txt', b'lz' * 1000, zipfile.ZIP_LZMA)
)";

const char *const listed = R"(
import sys, json, zipfile
z = zipfile.ZipFile(sys.argv[1])
print(json.dumps([[i.filename, i.file_size, z.read(i).decode('latin-1')] for i in z.infolist() if not i.is_dir()]))
)";

/// Names no honest packer writes, links and devices.
const char *const wicked = R"(
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for name in ['../../etc/passwd', '/etc/shadow', 'C:\\Windows\\a.txt', 'a/./../b.txt', '..', 'x\r\ny.txt',
                 'invoice\u202efdp.exe', '__MACOSX/._a.txt', 'dir/.DS_Store', 'Thumbs.db', 'd/' * 5000 + 'deep.txt']:
        i = zipfile.ZipInfo(); i.filename = name; z.writestr(i, b'x')
    for name, mode in [('link', 0o120777), ('device', 0o060666), ('pipe', 0o010666)]:
        i = zipfile.ZipInfo(name); i.create_system = 3; i.external_attr = mode << 16; z.writestr(i, b'/etc/passwd')
)";

const char *const bomb = R"(
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
    with z.open('zeros', 'w') as f:
        for i in range(60): f.write(bytes(1 << 20))
    z.writestr('honest.txt', b'words')
)";

/// Entries that all have the same bytes, as David Fifield's have.
const char *const overlapping = R"(
import sys, zipfile, struct, zlib, io
data = zlib.compress(bytes(1 << 20), 9)[2:-4]
crc = zlib.crc32(bytes(1 << 20))
n = 500
out = io.BytesIO()
out.write(struct.pack('<IHHHHHIIIHH', 0x04034b50, 20, 0, 8, 0, 0x21, crc, len(data), 1 << 20, 1, 0) + b'a' + data)
start = out.tell()
for i in range(n):
    out.write(struct.pack('<IHHHHHHIIIHHHHHII', 0x02014b50, 20, 20, 0, 8, 0, 0x21, crc, len(data), 1 << 20, 1, 0, 0, 0, 0, 0, 0) + b'a')
size = out.tell() - start
out.write(struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, n, n, size, start, 0))
open(sys.argv[1], 'wb').write(out.getvalue())
)";

} // namespace

TEST_CASE("The files of a zip are those Python finds, byte for byte")
{
    const QByteArray file = madeByPython(ordinary);
    const FileExamination examination = zip(file);
    const QJsonArray expected = askPython(listed, file).toArray();
    REQUIRE(examination.members.size() == expected.size());
    REQUIRE(expected.size() == 7);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonArray one = expected[i].toArray();
        const FileMember &member = examination.members[i];
        CHECK(member.name == one[0].toString());
        CHECK(member.size == one[1].toInteger());
        if (member.name == q("lz.txt")) {
            CHECK(member.refusal == q("member_packing"));
            CHECK(failure(file, member) == q("member_packing"));
        } else {
            CHECK(member.refusal.isEmpty());
            CHECK(content(file, member) == one[2].toString().toLatin1());
        }
    }
    CHECK(examination.notes.isEmpty());
}

TEST_CASE("Names in a zip lead nowhere, and what is no file is refused but listed")
{
    const QByteArray file = madeByPython(wicked);
    const FileExamination examination = zip(file);
    const QStringList names = namesOf(examination);
    REQUIRE(names.size() == 14);
    CHECK(names.mid(0, 10) == QStringList{q("etc/passwd"), q("etc/shadow"), q("Windows/a.txt"),
                                          q("a/b.txt"), q("attachment-5"), q("x y.txt"),
                                          q("invoicefdp.exe"), q("__MACOSX/._a.txt"),
                                          q("dir/.DS_Store"), q("Thumbs.db")});
    CHECK(names[10].endsWith(q("d/deep.txt")));
    CHECK(names[10].size() < 300);
    QStringList refusals;
    for (const FileMember &member : examination.members)
        refusals << member.refusal;
    CHECK(refusals.mid(7) == QStringList{q("clutter"), q("clutter"), q("clutter"), q(""),
                                         q("member_link"), q("not_a_file"), q("not_a_file")});
    CHECK(failure(file, examination.members[11]) == q("member_link"));
}

TEST_CASE("Names that are not in Unicode are read in the letters they were written in")
{
    // Python's own table of code page 437 is the reference, letter for letter.
    const QString expected =
        askPython("import json; print(json.dumps(bytes(range(128, 256)).decode('cp437')))", {})
            .toString();
    QByteArray letters;
    for (int c = 128; c < 256; ++c)
        letters += char(c);
    CHECK(zipName({letters, false, true, {}}) == expected);
    CHECK(zipName({"Caf\xe9 \x80", false, false, {}}) == q("Café €"));
    CHECK(zipName({"Caf\xc3\xa9", false, true, {}}) == q("Café"));
    CHECK(zipName({"Caf\xc3\xa9", true, true, {}}) == q("Café"));
    // APPNOTE 4.6.9; the checksum of "old" is 0x9ae6b8bb by Python's zlib.
    const quint32 sum =
        static_cast<quint32>(askPython("import zlib; print(zlib.crc32(b'old'))", {}).toInteger());
    QByteArray extra("\x75\x70\x09\x00\x01", 5);
    for (int shift = 0; shift < 32; shift += 8)
        extra += char((sum >> shift) & 0xff);
    extra += "n\xc3\xa9w";
    CHECK(zipName({"old", false, true, extra}) == q("néw"));
    CHECK(zipName({"other", false, true, extra}) == q("other"));
    CHECK(zipName({"old", false, true, extra.left(8)}) == q("old"));
}

TEST_CASE("Bombs are refused by what they claim, and what claims less by what comes out")
{
    const QByteArray file = madeByPython(bomb);
    const FileExamination examination = zip(file);
    REQUIRE(examination.members.size() == 2);
    CHECK(examination.members[0].refusal == q("member_bomb"));
    CHECK(failure(file, examination.members[0]) == q("member_bomb"));
    CHECK(content(file, examination.members[1]) == "words");
    // The same, saying in both its places that it is small.
    QByteArray liar = file;
    const QByteArray size("\x00\x00\xc0\x03", 4);
    REQUIRE(liar.count(size) >= 2);
    liar.replace(size, QByteArray("\x0a\x00\x00\x00", 4));
    const FileExamination lies = zip(liar);
    REQUIRE_FALSE(lies.members.isEmpty());
    CHECK_FALSE(failure(liar, lies.members[0]).isEmpty());
}

TEST_CASE("Entries that share their bytes are refused together")
{
    const FileExamination examination = zip(madeByPython(overlapping));
    REQUIRE(examination.members.size() == 500);
    for (const FileMember &member : examination.members)
        CHECK(member.refusal == q("member_bomb"));
}

TEST_CASE("Locked entries are listed and refused")
{
    QByteArray file = madeByPython(ordinary);
    // The flag of the second entry, in the directory (APPNOTE 4.3.12: eight bytes in).
    const qsizetype first = file.indexOf("PK\x01\x02");
    const qsizetype second = file.indexOf("PK\x01\x02", first + 4);
    file[second + 8] = char(file[second + 8] | 1);
    const FileMember member = zip(file).members.first();
    CHECK(member.refusal == q("member_locked"));
    CHECK(failure(file, member) == q("member_locked"));
}

TEST_CASE("A zip that is damaged says so, and gives what it can")
{
    const QByteArray file = madeByPython(ordinary);
    const auto members = zip(file).members;
    // One byte of "as it is".
    QByteArray changed = file;
    changed[changed.indexOf("as it is")] = 'A';
    CHECK(failure(changed, members[1]) == q("damaged"));
    CHECK(failure(changed, members[0]).isEmpty());
    // A directory that breaks off in its third entry.
    QByteArray broken = file;
    qsizetype at = 0;
    for (int i = 0; i < 4; ++i)
        at = broken.indexOf("PK\x01\x02", at + 1);
    broken[at] = 'X';
    const FileExamination examination = zip(broken);
    CHECK(examination.members.size() == 2);
    CHECK(countOf(examination, FileNote::Kind::PartsUnread) == 5);
    for (const qsizetype length : {0, 1, 4, 30, 100, 1000})
        CHECK_THROWS_AS(zip(file.left(length)), JobFailure);
}

TEST_CASE("Places in a zip that are none are refused")
{
    const QByteArray file = madeByPython(ordinary);
    for (const qint64 offset :
         {qint64(-1), qint64(0), qint64(1), qint64(file.size()), qint64(1) << 62}) {
        FileMember member = zip(file).members.first();
        member.offset = offset;
        CHECK(failure(file, member) == q("not found"));
    }
}

TEST_CASE("Any byte of a zip may be wrong")
{
    const QByteArray file = madeByPython(wicked);
    for (qsizetype i = 0; i < file.size(); i += 61) {
        QByteArray changed = file;
        changed[i] = char(changed[i] ^ 0x55);
        try {
            for (const FileMember &member : zip(changed).members.mid(0, 3))
                (void)failure(changed, member);
        } catch (const JobFailure &) {
        }
    }
    SUCCEED("nothing but JobFailure came out");
}

TEST_CASE("A zip of many files is cut, counted, and each is found without reading the others")
{
    const QByteArray file =
        madeByPython("import sys, zipfile\n"
                     "with zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
                     "    for i in range(70000): z.writestr('f%d' % i, b'x')\n");
    QElapsedTimer clock;
    clock.start();
    const FileExamination examination = zip(file); // of more than 65,535: zip64
    CHECK(examination.members.size() == Limit::members);
    CHECK(examination.beyond == 70'000 - Limit::members);
    CHECK(examination.members.last().name == q("f49999"));
    CHECK(clock.elapsed() < 20'000);
    clock.restart();
    for (int i = 0; i < 200; ++i)
        CHECK(content(file, examination.members[49'000 + i]) == "x");
    CHECK(clock.elapsed() < 10'000);
}
