// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/recognition.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recognitionstore.h"
#include "outputs/briefing.h"
#include "outputs/outputcase.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

const QString words = QStringLiteral("Twelve posts will go");

/// A case file whose one paper is a scan: its words were recognised, one of them with the given
/// confidence.
class ScannedCase : public OutputCase
{
public:
    explicit ScannedCase(char confidence)
    {
        const Id paper = OutputCase::paper(QStringLiteral("Memo"), {{{words.toLatin1()}}});
        const Id original = originalOf(paper);
        PageText text = must(store.stores().pages().text(original, 1));
        PageFacts facts = must(store.stores().pages().page(original, 1));
        facts.hasText = false;
        text.confidences = QByteArray(text.words.size(), 96);
        text.confidences[1] = confidence;
        store.write([&](Stores &s) -> Result<void> {
            LEVERARCH_TRY(s.pages().clear(original));
            LEVERARCH_TRY(s.pages().addPage(original, facts, {}));
            return s.recognitions().keep(
                {original, 1}, {Recognition::State::Recognised, QStringLiteral("eng"), 0, {}},
                text);
        });
        excerpt = quote(paper, 1, words);
    }

    QList<Issue> issues()
    {
        NoProgress progress;
        return must(makeBriefing(store.stores(), workers, store.clock(),
                                 {consultation, {}, Audience::Committee}, progress))
            .issues;
    }

    Id excerpt;
};

const QString code = QStringLiteral("quotation.picture");

} // namespace

TEST_CASE("A quotation read off a picture is a thing to check until somebody compared it")
{
    ScannedCase memo(40);
    const QList<Issue> before = memo.issues();
    CHECK(codesOf(before, Issue::Severity::Warning).contains(code));
    CHECK(codesOf(before, Issue::Severity::Fault).isEmpty());
    const Issue issue = issueWith(before, code);
    CHECK(issue.text.contains(QStringLiteral("posts")));
    CHECK_FALSE(issue.text.contains(QStringLiteral("Twelve,")));
    CHECK(issue.place.record == memo.excerpt);

    memo.set(memo.excerpt, PictureCheck::field, QLatin1String(PictureCheck::compared));
    CHECK_FALSE(codesOf(memo.issues(), Issue::Severity::Warning).contains(code));
}

TEST_CASE("A quotation read surely off a picture is named too, but more quietly")
{
    ScannedCase memo(96);
    CHECK(codesOf(memo.issues(), Issue::Severity::Note).contains(code));
    CHECK_FALSE(codesOf(memo.issues(), Issue::Severity::Warning).contains(code));
}
