// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/papersource.h"
#include "support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace LeverArch;

namespace {

class Tree
{
public:
    void file(const char *name, const QByteArray &bytes = "x") const
    {
        QFile file(path(name));
        QDir().mkpath(file.fileName().section(u'/', 0, -2));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void link(const char *name, const QString &target) const
    {
        REQUIRE(::symlink(QFile::encodeName(target).constData(),
                          QFile::encodeName(path(name)).constData()) == 0);
    }
    QString path(const char *name) const
    {
        return m_folder.path() + u'/' + QString::fromUtf8(name);
    }

    /// "letters/a.pdf", and "code: path" for those that do not come in.
    QStringList found(const char *below) const
    {
        QStringList lines;
        for (const PaperSource &source : findPapers({path(below)})) {
            const QString name = source.path.mid(m_folder.path().size() + 1);
            lines.append(source.refusal ? source.refusal->code + QStringLiteral(": ") + name
                                        : name);
        }
        return lines;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("a folder is walked in name order, to its depths")
{
    const Tree tree;
    for (const char *name :
         {"in/b.pdf", "in/a/z.pdf", "in/a/deep/er/x.pdf", "in/c.pdf", "in/.hidden.pdf"})
        tree.file(name);
    CHECK(tree.found("in") == QStringList{QStringLiteral("in/.hidden.pdf"),
                                          QStringLiteral("in/a/deep/er/x.pdf"),
                                          QStringLiteral("in/a/z.pdf"), QStringLiteral("in/b.pdf"),
                                          QStringLiteral("in/c.pdf")});
}

TEST_CASE("names in any script, with line ends or broken bytes, are found")
{
    const Tree tree;
    tree.file("in/šta ćemo.pdf");
    tree.file("in/two\nlines.pdf");
    const QByteArray broken = QFile::encodeName(tree.path("in/")) + "bad\xff.pdf";
    const int made = ::mknod(broken.constData(), S_IFREG | 0600, 0);
    const auto papers = findPapers({tree.path("in")});
    CHECK(papers.size() == (made == 0 ? 3 : 2));
    for (const PaperSource &paper : papers) {
        CHECK_FALSE(paper.refusal);
        CHECK(::access(paper.file.constData(), R_OK) == 0);
        CHECK_FALSE(paper.fileName().contains(u'\n'));
    }
    ::unlink(broken.constData()); // Qt would not find it when it tidies up.
}

TEST_CASE("links that lead out, round in a circle or nowhere are said to")
{
    const Tree tree;
    tree.file("in/a.pdf");
    tree.file("in/sub/s.pdf");
    tree.file("outside/o.pdf");
    tree.link("in/circle", tree.path("in"));
    tree.link("in/out.pdf", tree.path("outside/o.pdf"));
    tree.link("in/same.pdf", tree.path("in/a.pdf"));
    tree.link("in/self.pdf", tree.path("in/self.pdf"));
    tree.link("in/tosub", tree.path("in/sub"));
    tree.link("in/zgone.pdf", tree.path("in/nowhere.pdf"));
    CHECK(tree.found("in") ==
          QStringList{QStringLiteral("in/a.pdf"), QStringLiteral("link_loop: in/circle"),
                      QStringLiteral("link_outside: in/out.pdf"), QStringLiteral("in/same.pdf"),
                      QStringLiteral("link_loop: in/self.pdf"), QStringLiteral("in/sub/s.pdf"),
                      QStringLiteral("link_inside: in/tosub"),
                      QStringLiteral("missing: in/zgone.pdf")});
}

TEST_CASE("looking for papers says how many there are so far, and stops when told to")
{
    const Tree tree;
    for (int i = 0; i < 350; ++i)
        tree.file(QByteArray("in/" + QByteArray::number(i) + ".pdf").constData());
    QList<qsizetype> news;
    CHECK(findPapers({tree.path("in")}, {}, [&](qsizetype n) { news.append(n); }).size() == 350);
    CHECK(news == QList<qsizetype>{100, 200, 300});
    Cancellation cancellation;
    const auto some =
        findPapers({tree.path("in")}, cancellation, [&](qsizetype) { cancellation.cancel(); });
    CHECK(some.size() <= 101);
    CHECK_FALSE(some.isEmpty());
}

TEST_CASE("a link somebody names is followed; what is not there is said")
{
    const Tree tree;
    tree.file("in/a.pdf");
    tree.link("named", tree.path("in"));
    CHECK(tree.found("named") == QStringList{QStringLiteral("named/a.pdf")});
    CHECK(tree.found("in/b.pdf") == QStringList{QStringLiteral("missing: in/b.pdf")});
}
