// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/output.h"
#include "support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace LeverArch;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// For as long as it lives, this process cannot write files beyond a size, as on a full disk.
class SmallFilesOnly
{
public:
    explicit SmallFilesOnly(rlim_t size)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        rlimit limit = m_before;
        limit.rlim_cur = size;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~SmallFilesOnly()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

} // namespace

TEST_CASE("A written output is whole, private and replaces what was there")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("briefing.pdf"));
    must(writeOutput(must(SharedBytes::fromBytes("%PDF-1.7 first")), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther);
    must(writeOutput(must(SharedBytes::fromBytes("second")), path));
    CHECK(contentOf(path) == "second");
    const auto permissions = QFileInfo(path).permissions();
    CHECK_FALSE(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("When there is no room, the old file stays and nothing half-written is left")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pack.pdf"));
    must(writeOutput(must(SharedBytes::fromBytes("%PDF-1.7 the old pack")), path));
    const SharedBytes large = must(SharedBytes::fromBytes(QByteArray(200'000, 'x')));
    {
        const SmallFilesOnly full(50'000);
        const auto result = writeOutput(large, path);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == Error::Code::DiskFull);
        CHECK(result.error().message.contains(QDir::toNativeSeparators(folder.path())));
    }
    CHECK(contentOf(path) == "%PDF-1.7 the old pack");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("A folder that is not there is named")
{
    const auto result = writeOutput(must(SharedBytes::fromBytes("x")),
                                    QStringLiteral("/nowhere/at/all/briefing.pdf"));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message.contains(QStringLiteral("/nowhere/at/all")));
}

TEST_CASE("An output never takes the place of a file that is no PDF, a case file least of all")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("restructure.leverarch"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("SQLite format 3");
    file.close();
    const auto result = writeOutput(must(SharedBytes::fromBytes("%PDF-1.7")), path);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == Error::Code::Refused);
    CHECK(result.error().message.contains(path));
    CHECK(contentOf(path) == "SQLite format 3");
}

TEST_CASE("An output is not written over a folder or a device")
{
    QTemporaryDir folder;
    const auto onFolder = writeOutput(must(SharedBytes::fromBytes("%PDF-1.7")), folder.path());
    REQUIRE_FALSE(onFolder.ok());
    CHECK(onFolder.error().message.contains(QStringLiteral("is a folder")));
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(mkfifo(qUtf8Printable(pipe), 0600) == 0);
    CHECK_FALSE(writeOutput(must(SharedBytes::fromBytes("%PDF-1.7")), pipe).ok());
    CHECK_FALSE(QFileInfo(pipe).isFile());
}

TEST_CASE("XFDF replaces XFDF, but neither a PDF nor a case file")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("marks.xfdf"));
    const auto write = [&path](const char *bytes, OutputForm form) {
        return writeOutput(must(SharedBytes::fromBytes(bytes)), path, form);
    };
    must(write("<?xml version=\"1.0\"?><xfdf/>", OutputForm::Xfdf));
    must(write("<?xml version=\"1.0\"?><xfdf></xfdf>", OutputForm::Xfdf));
    const auto asPdf = write("%PDF-1.7", OutputForm::Pdf);
    REQUIRE_FALSE(asPdf.ok());
    CHECK(asPdf.error().code == Error::Code::Refused);
    QFile::remove(path);
    must(write("%PDF-1.7", OutputForm::Pdf));
    CHECK_FALSE(write("<xfdf/>", OutputForm::Xfdf).ok());
}
