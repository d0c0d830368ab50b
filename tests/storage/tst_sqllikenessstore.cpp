// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/documentstore.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "storage/upkeep.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// A case file whose papers are signed as they come.
class Papers
{
public:
    /// A paper of some hundred words; from `changed` on they are others.
    Id add(const char *title, int changed = 200, const char *other = "other")
    {
        QStringList words;
        for (int i = 0; i < 200; ++i)
            words.append(QStringLiteral("%1%2").arg(
                i < changed ? QStringLiteral("word") : QString::fromLatin1(other)).arg(i));
        return addText(title, words.join(u' '));
    }
    Id addText(const char *title, const QString &text)
    {
        const Id document =
            m_fresh.addDocument(QString::fromLatin1(title), QByteArray(title), &m_original);
        m_fresh.addPage(m_original, 1, text);
        sign(m_original, text);
        return document;
    }
    void sign(Id original, const QString &text)
    {
        TextSigner signer;
        signer.add(text);
        m_fresh.write([&](Stores &s) { return s.likenesses().keep(original, signer.finish()); });
    }
    QList<Id> like(Id document, int limit = 10)
    {
        QList<Id> found;
        for (const Likeness &likeness : must(store().like(document, limit)))
            found.append(likeness.document);
        return found;
    }
    Id link(Id from, const char *relation, Id to)
    {
        return m_fresh.act([&](Stores &s) -> Result<void> {
            LEVERARCH_TRY(s.links().add({{}, from, to, QString::fromLatin1(relation), {}}));
            return {};
        });
    }
    Id lastOriginal() const { return m_original; }
    LikenessStore &store() { return m_fresh.stores().likenesses(); }
    FreshStore &fresh() { return m_fresh; }
    qint64 rows(const char *table)
    {
        return m_fresh.ask(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table))
            .toLongLong();
    }

private:
    FreshStore m_fresh;
    Id m_original;
};

} // namespace

TEST_CASE("Papers that say nearly the same are found, the most alike first")
{
    Papers papers;
    const Id paper = papers.add("Paper");
    const Id draft = papers.add("Draft", 180);
    const Id copy = papers.add("Copy");
    papers.add("Another matter", 0, "matter");
    CHECK(papers.like(paper) == QList<Id>{copy, draft});
    CHECK(papers.like(paper, 1) == QList<Id>{copy});
    const auto found = must(papers.store().like(paper, 10));
    CHECK(found.at(0).resemblance == 1);
    // 178 of 198 runs of three words are the same: 178 / (198 + 20), give or take two errors.
    CHECK(std::abs(found.at(1).resemblance - 178.0 / 218) < 0.125);
}

TEST_CASE("A paper without words, without a signature or in the bin is like nothing")
{
    Papers papers;
    const Id paper = papers.add("Paper");
    const Id copy = papers.add("Copy");
    CHECK(papers.like(papers.addText("Blank", QStringLiteral("–"))).isEmpty());
    CHECK(papers.like(papers.addText("Blank too", {})).isEmpty());
    CHECK(papers.like(papers.fresh().addDocument(QStringLiteral("New"), "new")).isEmpty());
    papers.fresh().act([&](Stores &s) { return s.records().setTrashed(copy, true); });
    CHECK(papers.like(paper).isEmpty());
}

TEST_CASE("What a person said is no other version, and what is attached or a part, is not offered again")
{
    Papers papers;
    const Id paper = papers.add("Paper");
    const Id other = papers.add("Other");
    const bool turned = GENERATE(false, true);
    const char *relation = GENERATE("not_version_of", "attached_to", "part_of");
    const Id link = turned ? papers.link(other, relation, paper)
                           : papers.link(paper, relation, other);
    CHECK(papers.like(paper).isEmpty());
    CHECK(papers.like(other).isEmpty());
    must(papers.fresh().revert(link));
    CHECK(papers.like(paper) == QList<Id>{other});
    papers.link(paper, "mentions", other);
    CHECK(papers.like(paper) == QList<Id>{other});
}

TEST_CASE("A paper is compared as it is now: by its newest version")
{
    Papers papers;
    const Id paper = papers.add("Paper");
    const Id early = papers.add("Early");
    const Id late = papers.add("Late", 0, "late");
    const Id original = must(papers.fresh().stores().documents().versionsOf(late)).front().original;
    papers.fresh().act([&](Stores &s) -> Result<void> {
        DocumentVersion version;
        version.document = paper;
        version.original = original;
        version.number = 2;
        LEVERARCH_TRY(s.documents().addVersion(version));
        return {};
    });
    CHECK(papers.like(paper) == QList<Id>{late});
    // The other way round an older version is enough: the new paper may be a draft of it.
    CHECK(papers.like(early) == QList<Id>{paper});
}

TEST_CASE("Papers that still need a signature are told, until they have one or their text changes")
{
    Papers papers;
    Id first;
    const Id document = papers.fresh().addDocument(QStringLiteral("First"), "first", &first);
    Id second;
    papers.fresh().addDocument(QStringLiteral("Second"), "second", &second);
    papers.fresh().addDocument(QStringLiteral("Never read"), "never");
    papers.fresh().addPage(first, 1, QStringLiteral("one two three"));
    papers.fresh().addPage(second, 1, QStringLiteral("four five six"));
    const auto waiting = [&](int limit = 10) {
        return must(papers.store().withoutSignature(limit));
    };
    CHECK(waiting() == QList<Id>{first, second});
    CHECK(waiting(1) == QList<Id>{first});
    papers.sign(first, QStringLiteral("one two three"));
    CHECK(waiting() == QList<Id>{second});
    papers.fresh().act([&](Stores &s) { return s.records().setTrashed(document, true); });
    papers.sign(second, {});
    CHECK(waiting().isEmpty());
    papers.fresh().write([&](Stores &s) { return s.pages().clear(second); });
    papers.fresh().addPage(second, 1, QStringLiteral("read anew"));
    CHECK(waiting() == QList<Id>{second});
}

TEST_CASE("When a page is recognised its paper needs a new signature")
{
    Papers papers;
    Id scan;
    papers.fresh().addDocument(QStringLiteral("Scan"), "scan", &scan);
    PageFacts facts;
    facts.page = 1;
    papers.fresh().write([&](Stores &s) { return s.pages().addPage(scan, facts, {}); });
    papers.sign(scan, {});
    CHECK(must(papers.store().withoutSignature(5)).isEmpty());
    papers.fresh().write([&](Stores &s) -> Result<void> {
        PageText text{QStringLiteral("words"), {{0, 5, QRectF(1, 1, 5, 5)}}};
        text.confidences = QByteArray(1, char(90));
        Recognition recognition;
        recognition.state = Recognition::State::Recognised;
        return s.recognitions().keep({scan, 1}, recognition, text);
    });
    CHECK(must(papers.store().withoutSignature(5)) == QList<Id>{scan});
}

TEST_CASE("A signature that is kept again takes the place of the old one, and goes with its paper")
{
    Papers papers;
    papers.add("Paper");
    const Id original = papers.lastOriginal();
    papers.sign(original, QStringLiteral("quite other words than there were before"));
    CHECK(papers.rows("text_signature") == 1);
    CHECK(papers.rows("text_band") == TextSignature::bands);
    papers.sign(original, {});
    CHECK(papers.rows("text_signature") == 1);
    CHECK(papers.rows("text_band") == 0);

    Id unfinished;
    papers.fresh().write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(unfinished, s.documents().beginOriginal());
        return {};
    });
    papers.sign(unfinished, QStringLiteral("words of a paper that never came"));
    papers.fresh().write(
        [&](Stores &) { return sweepUnfinishedOriginals(papers.fresh().connection()); });
    CHECK(papers.rows("text_signature") == 1);
    CHECK(papers.rows("text_band") == 0);
}

TEST_CASE("Of hundreds of form letters some are compared, and the nearest is among them")
{
    Papers papers;
    papers.add("Own", 180, "mine");
    for (int i = 0; i < 340; ++i) {
        const QByteArray name = "form" + QByteArray::number(i);
        papers.add(name.constData(), 180, name.constData());
    }
    const Id own = papers.add("Own again", 180, "mine");
    const Id twin = papers.like(own, 1).value(0);
    CHECK(must(papers.fresh().stores().records().record(twin)).title == QStringLiteral("Own"));
    const qsizetype found = papers.like(own, 1000).size();
    CHECK(found > 100);
    CHECK(found <= 300);
}
