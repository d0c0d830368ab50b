// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "shell/theme.h"
#include "widgets/look.h"

#include <cmath>

using namespace LeverArch;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &colour)
{
    return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF())) +
           0.0722 * channel(double(colour.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("Every text of the window has a contrast of at least 4.5 to 1, light and dark")
{
    for (const QPalette &palette : {Theme::lightPalette(), Theme::darkPalette()}) {
        const QColor base = palette.color(QPalette::Base);
        const QColor window = palette.color(QPalette::Window);
        CHECK(contrast(palette.color(QPalette::Text), base) >= 4.5);
        CHECK(contrast(palette.color(QPalette::WindowText), window) >= 4.5);
        CHECK(contrast(palette.color(QPalette::HighlightedText),
                       palette.color(QPalette::Highlight)) >= 4.5);
        CHECK(contrast(palette.color(QPalette::ToolTipText),
                       palette.color(QPalette::ToolTipBase)) >= 4.5);
        CHECK(contrast(palette.color(QPalette::PlaceholderText), base) >= 4.5);
        CHECK(contrast(Look::quiet(palette), base) >= 4.5);
        CHECK(contrast(Look::quiet(palette), window) >= 4.5);
        CHECK(contrast(Look::wrong(palette), base) >= 4.5);
        CHECK(contrast(Look::careful(palette), window) >= 4.5);
    }
}
