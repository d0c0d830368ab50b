// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "worker/protocol/markmessages.h"

#include <limits>

using namespace LeverArch;

namespace {

MarkPlan plan()
{
    PdfMark mark;
    mark.name = QStringLiteral("urn:uuid:one");
    mark.parent = QStringLiteral("urn:uuid:none");
    mark.style = PdfMarkStyle::Ink;
    mark.places = {{3, {Quad::fromRect(QRectF(1, 2, 3, 4))}}, {4, {}}};
    mark.strokes = {{{1, 2}, {3, 4.5}}, {}};
    mark.lineWidth = 2.5;
    mark.colour = qRgb(1, 2, 3);
    mark.opacity = 0.5;
    mark.newLook = true;
    mark.author = QStringLiteral("Siân");
    mark.subject = QStringLiteral("check this");
    mark.comment = QStringLiteral("Pedwar\nswydd");
    mark.tags = {QStringLiteral("a/b"), QStringLiteral("c")};
    mark.created = QDateTime(QDate(2026, 3, 4), QTime(9, 30), Qt::UTC);
    return {QStringLiteral("secret"), {mark, PdfMark()}, {QStringLiteral("gone")}};
}

bool refused(const std::function<void(PdfMark &)> &lie)
{
    MarkPlan wrong = plan();
    lie(wrong.marks.first());
    return !decoded<MarkPlan>(encoded(wrong));
}

} // namespace

TEST_CASE("Marks for a paper travel whole")
{
    const MarkPlan sent = plan();
    const auto received = decoded<MarkPlan>(encoded(sent));
    REQUIRE(received);
    CHECK(received->password == sent.password);
    CHECK(received->removed == sent.removed);
    REQUIRE(received->marks.size() == 2);
    const PdfMark &a = sent.marks.first();
    const PdfMark &b = received->marks.first();
    CHECK(b.name == a.name);
    CHECK(b.parent == a.parent);
    CHECK(b.style == a.style);
    REQUIRE(b.places.size() == 2);
    CHECK(b.places.first().page == 3);
    CHECK(b.places.first().quads == a.places.first().quads);
    CHECK(b.strokes == a.strokes);
    CHECK(b.lineWidth == a.lineWidth);
    CHECK(b.colour == a.colour);
    CHECK(b.opacity == a.opacity);
    CHECK(b.newLook);
    CHECK_FALSE(b.newWords);
    CHECK(b.author == a.author);
    CHECK(b.subject == a.subject);
    CHECK(b.comment == a.comment);
    CHECK(b.tags == a.tags);
    CHECK(b.created == a.created);
    CHECK_FALSE(b.modified.isValid());
}

TEST_CASE("Marks that are out of all bounds are not taken")
{
    CHECK(refused([](PdfMark &m) { m.places.first().page = 0; }));
    CHECK(refused([](PdfMark &m) { m.opacity = 1.5; }));
    CHECK(refused([](PdfMark &m) { m.lineWidth = -1; }));
    CHECK(refused([](PdfMark &m) { m.strokes.first()[0].setX(1e9); }));
    CHECK(refused([](PdfMark &m) {
        m.places.first().quads.first().corners[2].setY(std::numeric_limits<double>::quiet_NaN());
    }));
    CHECK(refused([](PdfMark &m) { m.author = QString(5'000, QLatin1Char('a')); }));
    const QByteArray whole = encoded(plan());
    CHECK_FALSE(decoded<MarkPlan>(whole.chopped(1)));
    CHECK_FALSE(decoded<MarkPlan>(whole + 'x'));
}
