// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cleanform.h"
#include "domain/quotation.h"
#include "domain/quotationtext.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

// What must hold for every passage, tried on many made by chance.

using namespace LeverArch;

namespace {

const QStringList &vocabulary()
{
    static const QStringList words = {QStringLiteral("staff"),
                                      QStringLiteral("the"),
                                      QStringLiteral("620"),
                                      QStringLiteral("£13.7m"),
                                      QStringLiteral("risk,"),
                                      QStringLiteral("“many"),
                                      QStringLiteral("members”"),
                                      QStringLiteral("not"),
                                      QStringLiteral("part-time"),
                                      QStringLiteral("2.3%"),
                                      QStringLiteral("ofﬁcial"),
                                      QStringLiteral("team’s"),
                                      QStringLiteral("(see"),
                                      QStringLiteral("below)."),
                                      QStringLiteral("recog-\nnised"),
                                      QStringLiteral("—"),
                                      QStringLiteral("2019–20"),
                                      QStringLiteral("[sic]"),
                                      QStringLiteral("14"),
                                      QStringLiteral("work\u00adloads")};
    return words;
}

QStringList passage(SeededRandom &random, int longest = 30)
{
    QStringList words;
    for (int n = 3 + random.below(longest); n > 0; --n)
        words.append(vocabulary().at(random.below(int(vocabulary().size()))));
    return words;
}

QString printed(const QStringList &words, SeededRandom &random)
{
    QString text;
    for (const QString &word : words)
        text += (text.isEmpty()         ? QString()
                 : random.below(6) == 0 ? QStringLiteral("\n")
                                        : QStringLiteral(" ")) +
                word;
    return text;
}

QString compared(const QString &text)
{
    QString result;
    for (const QuoteUnit &unit : quoteUnits(text))
        result += unit.c;
    return result;
}

} // namespace

TEST_CASE("every passage agrees with itself and with its clean form")
{
    SeededRandom random(21);
    for (int round = 0; round < 2000; ++round) {
        const QString text = printed(passage(random), random);
        INFO(text.toStdString());
        REQUIRE(checkQuotation(text, text).agrees);
        REQUIRE(checkQuotation(cleanQuotation(text), text).agrees);
        REQUIRE(cleanQuotation(cleanQuotation(text)) == cleanQuotation(text));
    }
}

TEST_CASE("one letter or figure changed anywhere is caught")
{
    SeededRandom random(22);
    for (int round = 0; round < 4000; ++round) {
        const QString text = printed(passage(random), random);
        QString changed = text;
        const int at = random.below(int(changed.size()));
        if (!changed.at(at).isLetterOrNumber())
            continue;
        changed[at] = changed.at(at) == u'k' ? u'q' : u'k';
        // A bracket's own letters are the quoter's to choose.
        if (text.lastIndexOf(u'[', at) > text.lastIndexOf(u']', at))
            continue;
        INFO(text.toStdString() << "\n=>\n" << changed.toStdString());
        REQUIRE_FALSE(checkQuotation(changed, text).agrees);
    }
}

TEST_CASE("one word dropped, doubled or swapped anywhere is caught")
{
    SeededRandom random(23);
    for (int round = 0; round < 4000; ++round) {
        const QStringList words = passage(random);
        QStringList changed = words;
        const int at = random.below(int(words.size()));
        const int how = random.below(3);
        if (how == 0)
            changed.removeAt(at);
        else if (how == 1)
            changed.insert(at, words.at(at));
        else
            changed.swapItemsAt(at, random.below(int(words.size())));
        const QString was = words.join(u' ');
        const QString now = changed.join(u' ');
        if (compared(was) == compared(now) || words.contains(QStringLiteral("[sic]")))
            continue;
        INFO(was.toStdString() << "\n=>\n" << now.toStdString());
        REQUIRE_FALSE(checkQuotation(now, was).agrees);
    }
}

TEST_CASE("any run of words left out with a mark agrees, and fails without it")
{
    SeededRandom random(24);
    for (int round = 0; round < 3000; ++round) {
        QStringList words = passage(random);
        words.removeAll(QStringLiteral("[sic]"));
        words.removeAll(QStringLiteral("—"));
        if (words.size() < 3)
            continue;
        const QString was = words.join(u' ');
        const int from = random.below(int(words.size()));
        const int count = 1 + random.below(int(words.size()) - from);
        QStringList rest = words.mid(0, from) + words.mid(from + count);
        QStringList marked = rest;
        marked.insert(from, random.below(2) ? QStringLiteral("[…]") : QStringLiteral("…"));
        INFO(was.toStdString() << "\n=>\n" << marked.join(u' ').toStdString());
        // A mark alone quotes nothing.
        REQUIRE(checkQuotation(marked.join(u' '), was).agrees == !rest.isEmpty());
        if (!rest.isEmpty())
            REQUIRE_FALSE(checkQuotation(rest.join(u' '), was).agrees);
    }
}

TEST_CASE("a passage is found where it stands on its page")
{
    SeededRandom random(25);
    for (int round = 0; round < 1000; ++round) {
        const QString before = printed(passage(random), random);
        const QString text =
            QStringLiteral("Alpha ") + printed(passage(random), random) + QStringLiteral(" omega");
        const QString pageText = before + u'\n' + text + u'\n' + before;
        const auto found = findQuotation(cleanQuotation(text), pageText);
        INFO(text.toStdString());
        REQUIRE(found == QList<TextRange>{{int(before.size()) + 1, int(text.size())}});
    }
}

TEST_CASE("hostile input is answered, not chewed on for ever")
{
    const QString many = QStringLiteral("a ").repeated(100'000);
    CHECK(checkQuotation(QStringLiteral("a … ").repeated(4000) + u'b', many).agrees == false);
    CHECK(checkQuotation(QStringLiteral("a … ").repeated(4000) + u'b', many).notCompared);
    CHECK(checkQuotation(many, many).notCompared);
    CHECK_FALSE(checkQuotation(QString(20'000, u'['), QString(20'000, u'[') + u'a').agrees);
    CHECK_FALSE(checkQuotation(QStringLiteral("[a]").repeated(5000), QString(20'000, u'a')).agrees);
    CHECK_FALSE(
        checkQuotation(QStringLiteral("[a b] ").repeated(3000) + u'z', many.left(100'000)).agrees);
    CHECK(findQuotation(QString(19'000, u'a'), QStringLiteral("a").repeated(100'000)).isEmpty());
    CHECK(findQuotation(QStringLiteral("a … ").repeated(400) + u'b', many).isEmpty());
}

TEST_CASE("nothing written can make the guard fail over")
{
    SeededRandom random(26);
    const QString alphabet = QString::fromUtf8("ab1[]….-\u00ad\n ’“ﬁ—é\u0301£%²");
    const auto chance = [&](int longest) {
        QString text;
        for (int n = random.below(longest); n > 0; --n)
            text += alphabet.at(random.below(int(alphabet.size())));
        if (random.below(10) == 0)
            text += QChar(0xd800);
        return text;
    };
    for (int round = 0; round < 20000; ++round) {
        const QString a = chance(24);
        const QString b = chance(24);
        const QuotationCheck result = checkQuotation(a, b);
        REQUIRE(result.difference.offset + result.difference.length <= a.size());
        for (const TextRange &range : findQuotation(a, b)) {
            REQUIRE(range.length > 0);
            REQUIRE(range.start + range.length <= b.size());
            INFO(a.toStdString() << " in " << b.toStdString());
        }
    }
}
