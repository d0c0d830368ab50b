// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/cleanhtml.h"

#include "parsers/failure.h"
#include "parsers/files/htmlcleaner.h"
#include "parsers/files/htmltrimming.h"

#include <memory>

namespace LeverArch {

namespace {

struct Destroying
{
    void operator()(GumboOutput *output) const
    {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

} // namespace

CleanHtml cleanHtml(const QString &html, const std::function<bool(const QString &src)> &knows,
                    const std::function<void()> &step)
{
    TrimmedHtml trimmed = trimmedHtml(html, step);
    const QByteArray bytes = trimmed.html.toUtf8();
    trimmed.html.clear();
    const std::unique_ptr<GumboOutput, Destroying> parsed(gumbo_parse_with_options(
        &kGumboDefaultOptions, bytes.constData(), static_cast<size_t>(bytes.size())));
    if (!parsed)
        throw JobFailure(Error::Code::Damaged, QStringLiteral("html"));
    step();
    CleanHtml result;
    result.embedded = std::move(trimmed.embedded);
    HtmlCleaner(result, knows, step).clean(parsed->root);
    result.text = result.text.trimmed();
    if (trimmed.drawings > 0)
        result.notes.append({FileNote::Kind::ActiveContent, trimmed.drawings, {}});
    if (trimmed.left > 0)
        result.notes.append({FileNote::Kind::CutShort, trimmed.left,
                             result.text.right(60).simplified()});
    return result;
}

} // namespace LeverArch
