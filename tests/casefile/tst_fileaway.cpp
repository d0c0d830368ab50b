// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <optional>

using namespace LeverArch;

namespace {

/// A case file on a "memory stick": a folder that can be pulled out and put back as a copy, so that
/// no file in it is the one it was.
class Stick
{
public:
    Stick()
    {
        m_fixture.close();
        REQUIRE(QDir(m_fixture.folder()).mkdir(QStringLiteral("stick")));
        m_file = must(CaseFile::create(path(), m_fixture.options()));
    }

    QString path() const { return m_fixture.path(QStringLiteral("stick/ward.leverarch")); }
    CaseFile &file() { return *m_file; }
    void close() { m_file.reset(); }

    void pullOut() { REQUIRE(QDir(m_fixture.folder()).rename(stick, drawer)); }
    void putBack()
    {
        REQUIRE(
            QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), m_fixture.path(drawer),
                                                     m_fixture.path(stick)}) == 0);
    }

    Result<ActionInfo> add(const char *title)
    {
        return m_file->act(QLatin1String(title), [&](Stores &stores) -> Result<void> {
            Record record;
            record.kind = QLatin1String(Kind::letter);
            record.title = QLatin1String(title);
            LEVERARCH_TRY(stores.records().add(record));
            return {};
        });
    }

    int lettersHere() const { return count(m_file->read()); }
    Result<int> lettersElsewhere()
    {
        QObject context;
        std::optional<Result<int>> answer;
        m_file->readLater<int>(
            &context, [](const Stores &stores) -> Result<int> { return count(stores); },
            [&](Result<int> counted) { answer = std::move(counted); });
        CaseFileFixture::waitUntil([&] { return answer.has_value(); });
        return *answer;
    }

    const QString stick = QStringLiteral("stick");
    const QString drawer = QStringLiteral("drawer");

private:
    static int count(const Stores &stores)
    {
        return must(stores.records().counts()).value(QLatin1String(Kind::letter));
    }

    CaseFileFixture m_fixture;
    std::unique_ptr<CaseFile> m_file;
};

} // namespace

TEST_CASE("While the memory stick is away nothing is taken for written")
{
    Stick stick;
    must(stick.add("Before"));
    must(stick.lettersElsewhere());
    stick.pullOut();
    const auto refused = stick.add("Meanwhile");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::Io);
    CHECK(refused.error().message.contains(QStringLiteral("USB stick")));
    CHECK_FALSE(stick.lettersElsewhere().ok());
    CHECK(stick.file().nextUndo().label == QStringLiteral("Before"));
}

TEST_CASE("When the memory stick is back, work goes on where it was")
{
    Stick stick;
    must(stick.add("Before"));
    must(stick.lettersElsewhere());
    stick.pullOut();
    REQUIRE_FALSE(stick.add("Meanwhile").ok());
    stick.putBack();

    bool lookAgain = false;
    QObject::connect(&stick.file(), &CaseFile::changed, &stick.file(),
                     [&](const ChangeSet &change) { lookAgain = lookAgain || !change.action.id; });
    CHECK(must(stick.lettersElsewhere()) == 1);
    must(stick.add("After"));
    CaseFileFixture::waitUntil([&] { return lookAgain; });
    CHECK(stick.lettersHere() == 2);
    CHECK(must(stick.lettersElsewhere()) == 2);
    must(stick.file().undo());
    must(stick.file().undo());
    CHECK(stick.lettersHere() == 0);
    must(stick.file().redo());

    stick.close();
    NoProgress nobody;
    const Verification found = must(verifyCaseFile(stick.path(), nobody));
    CHECK(found.sound);
    CHECK(found.actions == 5);
    CHECK(QDir(QFileInfo(stick.path()).path()).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{QStringLiteral("ward.leverarch")});
}

TEST_CASE("An older copy that comes back in its place is not written over")
{
    Stick stick;
    must(stick.add("Before"));
    stick.pullOut();
    stick.putBack();
    must(stick.add("On the copy"));
    REQUIRE(QDir(QFileInfo(stick.path()).path()).removeRecursively());
    stick.putBack();
    const auto refused = stick.add("After");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::Conflict);
    stick.close();
    NoProgress nobody;
    const Verification found = must(verifyCaseFile(stick.path(), nobody));
    CHECK(found.sound);
    CHECK(found.actions == 1);
}

TEST_CASE("A file put in the place of an open case file is not mixed with it, and nothing is lost")
{
    Stick stick;
    must(stick.add("Before"));
    const QString other = stick.path() + QStringLiteral(".new");
    NoProgress nobody;
    must(stick.file().backup(other, nobody));
    must(stick.add("After"));
    CHECK(must(stick.lettersElsewhere()) == 2);
    REQUIRE(QFile::remove(stick.path()));
    REQUIRE(QFile::rename(other, stick.path()));
    QFile file(stick.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    CHECK_FALSE(stick.lettersElsewhere().ok()); // not the one file read with the other's log
    const auto refused = stick.add("More");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.contains(QStringLiteral("ward kept 1.leverarch")));
    CHECK(stick.add("Again").error().code == Error::Code::Conflict);
    stick.close();
    file.seek(0);
    CHECK(file.readAll() == bytes);
    CHECK_FALSE(QFile::exists(stick.path() + QStringLiteral("-wal")));
    const Verification found = must(verifyCaseFile(stick.path(), nobody));
    CHECK(found.sound);
    CHECK(found.actions == 1);
    const QString kept =
        QFileInfo(stick.path()).dir().filePath(QStringLiteral("ward kept 1.leverarch"));
    const Verification saved = must(verifyCaseFile(kept, nobody));
    CHECK(saved.sound);
    CHECK(saved.actions == 2);
}

TEST_CASE("Where the case file was saved to is said although nobody asked for anything")
{
    Stick stick;
    must(stick.add("Before"));
    const QString other = stick.path() + QStringLiteral(".new");
    NoProgress nobody;
    must(stick.file().backup(other, nobody));
    QStringList raised;
    QObject::connect(&stick.file(), &CaseFile::issueRaised, &stick.file(),
                     [&raised](const Issue &issue) { raised.append(issue.text); });
    // Replaced while so much is written that the log is tidied next.
    must(stick.file().writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Id original, stores.documents().beginOriginal());
        LEVERARCH_TRY(stores.documents().appendOriginal(original, QByteArray(4 << 20, 'x')));
        const bool replaced =
            QFile::remove(stick.path()) && QFile::rename(other, stick.path());
        return replaced ? Result<void>() : Error{Error::Code::Io, {}, {}};
    }));
    CaseFileFixture::waitUntil([&raised] { return !raised.isEmpty(); });
    CHECK(raised.first().contains(QStringLiteral("ward kept 1.leverarch")));
}
