// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/quoteforms.h"

#include "domain/cleanform.h"
#include "domain/passagegap.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("QuoteForms", text);
}

Passage passageOf(const Anchor &anchor)
{
    return {anchor.page, anchor.start, anchor.length};
}

/// A hyphen at a line's end may be the word's: what the rest of the paper writes decides.
Result<HyphenEvidence> evidenceFor(const Stores &stores, Id original, const QString &verbatim)
{
    HyphenEvidence evidence(verbatim);
    if (evidence.isEmpty())
        return evidence;
    LEVERARCH_ASSIGN(const int pages, stores.pages().pageCount(original));
    for (int page = 1; page <= pages; ++page) {
        LEVERARCH_ASSIGN(const PageText text, stores.pages().text(original, page));
        evidence.read(text.text);
    }
    return evidence;
}

} // namespace

QString QuoteForms::fault(const QString &words) const
{
    const QuotationCheck check = checkQuotation(words, verbatim);
    if (!check.agrees)
        return check.sentence();
    if (whole != verbatim && !checkQuotation(words, whole).agrees)
        return tr("The quotation joins words that do not follow each other in the paper. Mark what "
                  "is left out with […], or make it two quotations.");
    return {};
}

Result<QuoteForms> quoteForms(const Stores &stores, Id original, const QList<Anchor> &anchors)
{
    const auto textOf = [&](int page) {
        const Result<PageText> text = stores.pages().text(original, page);
        return text.ok() ? *text : PageText();
    };
    QStringList exact;
    QStringList whole;
    QStringList stretches; // What is read without a gap.
    for (qsizetype i = 0; i < anchors.size(); ++i) {
        const QString words = anchors.at(i).exact;
        exact.append(words);
        const PassageGap gap =
            i == 0 ? PassageGap{}
                   : gapBetween(passageOf(anchors.at(i - 1)), passageOf(anchors.at(i)), textOf);
        if (gap.goesBack)
            return Error{Error::Code::Invalid,
                         tr("A quotation cannot go back to what is read before. Make it two "
                            "quotations."),
                         {}};
        if (!gap.words.isEmpty())
            whole.append(gap.words);
        whole.append(words);
        if (i > 0 && gap.touch())
            stretches.last() += QLatin1Char('\n') + words;
        else
            stretches.append(words);
    }
    QuoteForms forms;
    forms.verbatim = exact.join(QLatin1Char('\n'));
    forms.whole = whole.join(QLatin1Char('\n'));
    LEVERARCH_ASSIGN(const HyphenEvidence evidence, evidenceFor(stores, original, forms.verbatim));
    for (const DividedWord &word : evidence.words())
        forms.reasons.append(word.sentence());
    QStringList clean;
    QStringList printed;
    for (const QString &stretch : std::as_const(stretches)) {
        clean.append(cleanQuotation(stretch, evidence));
        printed.append(printedQuotation(stretch));
    }
    const auto leftOut = QStringLiteral(" […] ");
    forms.clean = clean.join(leftOut);
    forms.printed = printed.join(leftOut);
    return forms;
}

Result<QuoteForms> quoteFormsOf(const Stores &stores, Id excerpt)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOf(excerpt));
    if (anchors.isEmpty())
        return Error{
            Error::Code::NotFound, tr("This quotation is not tied to a page of its paper."), {}};
    LEVERARCH_ASSIGN(const DocumentVersion version,
                     stores.documents().version(anchors.first().version));
    return quoteForms(stores, version.original, anchors);
}

} // namespace LeverArch
