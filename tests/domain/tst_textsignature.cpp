// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/textsignature.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace LeverArch;

// What is expected is counted here, run by run, with nothing of the program's own.

namespace {

const QString paper = QStringLiteral(
    "The Council proposes to bring together the Family Help and Safeguarding teams under one "
    "service manager from April. The paper that was given to the unions in January says that "
    "fourteen staff out of six hundred and twenty are affected, while the schedule at Appendix A "
    "lists seventeen posts by name and grade. Nobody has explained the difference. The branch has "
    "asked four times for job descriptions, for the equality impact assessment, for the number of "
    "vacancies held since the summer and for the cost of agency workers in the same period. Two of "
    "these questions were answered in part and two were not answered at all. Members report that "
    "caseloads have grown since two practitioners left in the autumn and were not replaced. The "
    "inspectorate found that most social workers have manageable workloads and feel well supported, "
    "but its visit took place before those departures and did not look at the early help service. "
    "We therefore ask the committee to extend the consultation by thirty days, to publish the "
    "figures for every team as they stand today, and to require that no selection begins until job "
    "descriptions have been evaluated. If the employer believes that the savings can be made "
    "without harm to children it should be glad to show its working. The branch will meet the "
    "director at any time and has offered dates in each of the next three weeks. A reply within "
    "five working days would allow members to see it before their meeting on the eleventh.");

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toLower().split(others, Qt::SkipEmptyParts);
}

QSet<QString> runsOf(const QString &text)
{
    const QStringList words = wordsOf(text);
    QSet<QString> runs;
    for (qsizetype i = 0; i + 2 < words.size(); ++i)
        runs.insert(words.mid(i, 3).join(u' '));
    return runs;
}

double exactly(const QString &a, const QString &b)
{
    const QSet<QString> one = runsOf(a);
    const QSet<QString> two = runsOf(b);
    const auto both = double((QSet<QString>(one) & two).size());
    return both / double((QSet<QString>(one) | two).size());
}

TextSignature signatureOf(const QStringList &pages)
{
    TextSigner signer;
    for (const QString &page : pages)
        signer.add(page);
    return signer.finish();
}

TextSignature signatureOf(const QString &text)
{
    return signatureOf(QStringList{text});
}

/// The paper with about one word in `every` said otherwise.
QString edition(int every, quint64 seed)
{
    SeededRandom random(seed);
    QStringList words = paper.split(u' ');
    for (QString &word : words)
        if (random.next() % quint64(every) == 0)
            word = QStringLiteral("other%1").arg(random.next() % 100000);
    return words.join(u' ');
}

bool shareABand(const TextSignature &a, const TextSignature &b)
{
    const auto one = a.bandKeys();
    const auto two = b.bandKeys();
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] == two[i])
            return true;
    return false;
}

} // namespace

TEST_CASE("How alike two papers are is estimated as closely as 64 values allow")
{
    const TextSignature own = signatureOf(paper);
    double errors = 0;
    int tried = 0;
    for (const int every : {4, 8, 16, 40, 100}) {
        for (quint64 seed = 1; seed <= 12; ++seed) {
            const QString other = edition(every, seed);
            const double exact = exactly(paper, other);
            const double error = TextSignature::resemblance(own, signatureOf(other)) - exact;
            INFO("every " << every << " seed " << seed << ": exactly " << exact);
            CHECK(std::abs(error) <= 0.25); // four standard errors
            errors += error;
            ++tried;
        }
    }
    // The estimate leans to neither side.
    CHECK(std::abs(errors / tried) <= 0.03);
}

TEST_CASE("Papers that say nearly the same share a band, papers on other matters do not")
{
    const TextSignature own = signatureOf(paper);
    int found = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        const QString other = edition(50, seed);
        if (exactly(paper, other) >= 0.8)
            found += shareABand(own, signatureOf(other)) ? 1 : -1000;
    }
    CHECK(found >= 30);

    QStringList words = wordsOf(paper);
    std::reverse(words.begin(), words.end());
    const QString unlike = words.join(u' ');
    REQUIRE(exactly(paper, unlike) < 0.02);
    CHECK_FALSE(shareABand(own, signatureOf(unlike)));
    CHECK(TextSignature::resemblance(own, signatureOf(unlike)) < 0.1);
}

TEST_CASE("Line ends, hyphens, capitals and the ends of pages make no difference")
{
    const TextSignature own = signatureOf(QStringLiteral(
        "The consultation period for part-time staff ends with the official reply on 4 April."));
    CHECK(own.words == 14);
    CHECK(signatureOf(QStringLiteral("THE CONSULTATION period\nfor part-\ntime staff   ends, with "
                                     "the o\uFB03cial reply\non 4 April")) == own);
    CHECK(signatureOf(QStringLiteral("The consul-\n\ntation period for part\u2011time staff ends with "
                                     "the offi\u00ADcial reply on (4) April")) == own);
    CHECK(signatureOf({QStringLiteral("The consultation pe-"),
                       QStringLiteral("riod for part-time staff"), QString(),
                       QStringLiteral("ends with the official re-\n"),
                       QStringLiteral(" ply on 4 April")}) == own);
    CHECK_FALSE(signatureOf(QStringLiteral("The consultation period for part - time staff ends with "
                                           "the official reply on 4 April.")) == own);
    // Letters that are composed differently are the same letters.
    CHECK(signatureOf(QStringLiteral("the caf\u00E9 on Zoe\u0308 Road")) ==
          signatureOf(QStringLiteral("the cafe\u0301 on Zo\u00EB Road")));
}

TEST_CASE("A paper without words is like nothing, also not another without")
{
    const TextSignature none = signatureOf(QStringLiteral(" \n — … - \n"));
    CHECK(none.words == 0);
    CHECK(none == TextSignature());
    CHECK(TextSignature::resemblance(none, none) == 0);
    CHECK(TextSignature::resemblance(none, signatureOf(paper)) == 0);
}

TEST_CASE("What is shorter than a run of three words is compared as a whole")
{
    const TextSignature note = signatureOf(QStringLiteral("See overleaf"));
    CHECK(note.words == 2);
    CHECK(TextSignature::resemblance(note, signatureOf(QStringLiteral("see overleaf."))) == 1);
    CHECK(TextSignature::resemblance(note, signatureOf(QStringLiteral("Not overleaf"))) < 0.2);
    const TextSignature cut = signatureOf(QStringLiteral("re-"));
    CHECK(cut.words == 1);
    CHECK(TextSignature::resemblance(cut, signatureOf(QStringLiteral("Re"))) == 1);
}

TEST_CASE("A signature is stored and read back, and what is no signature is like nothing")
{
    const TextSignature own = signatureOf(paper);
    CHECK(own.words == wordsOf(paper).size());
    CHECK(own.packed().size() == 4 * TextSignature::values);
    CHECK(TextSignature::unpacked(own.packed(), own.words) == own);
    CHECK(TextSignature::unpacked(own.packed().chopped(1), own.words) == TextSignature());
    CHECK(TextSignature::unpacked({}, 7).words == 0);
    // Least significant byte first, on every computer.
    TextSignature one;
    one.words = 1;
    one.least[0] = 0x01020304;
    CHECK(one.packed().left(4) == QByteArray("\x04\x03\x02\x01"));
}

TEST_CASE("Halves of surrogate pairs, controls and very long words are signed without harm")
{
    QString odd = QString(QChar(0xD800)) + QStringLiteral(" a ") + QChar(0xDC00) + QChar(u'\0');
    odd += QString(200'000, u'x') + u'-';
    const TextSignature signature = signatureOf({odd, odd, QString(100'000, u'-')});
    CHECK(signature.words > 0);
    CHECK(signature == signatureOf({odd, odd, QString(100'000, u'-')}));
}
