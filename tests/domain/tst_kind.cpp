// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/paperdescription.h"
#include "domain/record.h"
#include "support/qtcatch.h"

#include <QRegularExpression>
#include <QSet>

using namespace LeverArch;

TEST_CASE("every kind is declared once and completely")
{
    static const QRegularExpression name(QStringLiteral("^[a-z][a-z_]*$"));
    QSet<QString> kinds;
    for (const KindDeclaration &kind : allKinds()) {
        INFO(kind.id);
        CHECK(name.match(kind.key()).hasMatch());
        CHECK_FALSE(kinds.contains(kind.key()));
        kinds.insert(kind.key());
        CHECK(findKind(kind.key()) == &kind);
        CHECK_FALSE(kind.displayName().isEmpty());
        CHECK_FALSE(kind.displayPlural().isEmpty());
        CHECK(QString::fromLatin1(kind.empty).contains(QLatin1Char('.')));
        CHECK(kind.displayHelp().endsWith(QLatin1Char('.')));
        CHECK_FALSE(kind.displayHelp().contains(QStringLiteral(" yet")));
        QSet<QString> fields;
        int mainDates = 0;
        for (const FieldDeclaration &field : kind.fields) {
            INFO(field.id);
            CHECK(name.match(field.key()).hasMatch());
            CHECK_FALSE(fields.contains(field.key()));
            fields.insert(field.key());
            mainDates += field.is(FieldMainDate) ? 1 : 0;
            CHECK((field.type == FieldType::Choice) == !field.choices.isEmpty());
            if (field.is(FieldPart))
                CHECK(field.type == FieldType::Reference);
            if (field.is(FieldMainDate))
                CHECK(field.type == FieldType::Date);
            if (field.is(FieldSearched))
                CHECK((field.type == FieldType::Text || field.type == FieldType::LongText));
        }
        CHECK(mainDates <= 1);
    }
    CHECK_FALSE(findKind(QStringLiteral("dragon")));
}

TEST_CASE("a record describes its paper by fields of its kind")
{
    for (const PaperDescription &role : paperDescriptions()) {
        const KindDeclaration *kind = findKind(QString::fromLatin1(role.kind));
        REQUIRE(kind);
        const auto type = [kind](const char *field) {
            INFO(kind->id << '.' << field);
            const FieldDeclaration *declared = kind->field(QString::fromLatin1(field));
            REQUIRE(declared);
            return declared->type;
        };
        CHECK(kind->field(QString::fromLatin1(role.paper))->is(FieldPart));
        CHECK(type(role.date) == FieldType::Date);
        CHECK(type(role.from) == FieldType::Reference);
        CHECK(type(role.to) == FieldType::Reference);
        if (role.laterDate)
            CHECK(type(role.laterDate) == FieldType::Date);
        if (role.reference)
            CHECK(type(role.reference) == FieldType::Text);
    }
}

TEST_CASE("references lead to kinds that exist")
{
    for (const KindDeclaration &kind : allKinds()) {
        for (const FieldDeclaration &field : kind.fields) {
            for (const char *target : field.referenceKinds) {
                INFO(kind.id << '.' << field.id << " -> " << target);
                CHECK(findKind(QString::fromLatin1(target)));
            }
        }
    }
}

TEST_CASE("no field takes a name that every record has")
{
    const QStringList taken = {QStringLiteral("id"),       QStringLiteral("kind"),
                               QStringLiteral("title"),    QStringLiteral("created"),
                               QStringLiteral("modified"), QStringLiteral("audience"),
                               QStringLiteral("trashed"),  QStringLiteral("record")};
    for (const KindDeclaration &kind : allKinds()) {
        for (const FieldDeclaration &field : kind.fields)
            CHECK_FALSE(taken.contains(field.key()));
    }
}

TEST_CASE("records are counted in English")
{
    const auto words = [](const char *kind, int n) {
        return findKind(QString::fromLatin1(kind))->displayCounted(n);
    };
    CHECK(words(Kind::letter, 1) == QLatin1String("1 letter"));
    CHECK(words(Kind::letter, 3) == QLatin1String("3 letters"));
    CHECK(words(Kind::party, 1) == QLatin1String("1 person or organisation"));
    CHECK(words(Kind::party, 2) == QLatin1String("2 people and organisations"));
    CHECK(words(Kind::inspectionExcerpt, 1200) == QLatin1String("1,200 inspection excerpts"));
    for (const KindDeclaration &kind : allKinds()) {
        CHECK_FALSE(kind.displayCounted(2).contains(u'('));
        CHECK_FALSE(kind.displayCounted(2).contains(u'{'));
    }
}

TEST_CASE("what carries quoted words has somewhere to keep them")
{
    for (const KindDeclaration &kind : allKinds()) {
        INFO(kind.id);
        CHECK(isQuotation(kind.key()) == (kind.field(QStringLiteral("verbatim")) != nullptr));
    }
    CHECK(isQuotation(QStringLiteral("excerpt")));
    CHECK_FALSE(isQuotation(QStringLiteral("letter")));
}

TEST_CASE("a count like another keeps whose and of what it is, never the number itself")
{
    Record model;
    model.kind = QLatin1String(Kind::staffCount);
    model.title = QStringLiteral("Grade 5 deleted");
    model.audience = Audience::Advisers;
    const auto consultation = QVariant::fromValue(Id(7));
    model.values = {{QStringLiteral("value"), 14.0},
                    {QStringLiteral("base"), 620.0},
                    {QStringLiteral("unit"), QStringLiteral("posts")},
                    {QStringLiteral("team"), QStringLiteral("Repairs")},
                    {QStringLiteral("consultation"), consultation},
                    {QStringLiteral("notes"), QStringLiteral("as Ms Okoro read it out")}};
    const Record next = newLike(model, QStringLiteral("New count"));
    CHECK(next.kind == model.kind);
    CHECK(next.title == QStringLiteral("New count"));
    CHECK(next.audience == Audience::Advisers);
    CHECK(next.values == FieldValues{{QStringLiteral("base"), 620.0},
                                     {QStringLiteral("unit"), QStringLiteral("posts")},
                                     {QStringLiteral("consultation"), consultation}});
}

TEST_CASE("every kind that people add says what repeats, and no program's own field does")
{
    for (const KindDeclaration &kind : allKinds()) {
        INFO(kind.id);
        bool repeats = false;
        for (const FieldDeclaration &field : kind.fields) {
            INFO(field.id);
            repeats = repeats || field.is(FieldRepeats);
            if (field.is(FieldRepeats))
                CHECK_FALSE((field.is(FieldReadOnly) || field.is(FieldHidden)));
        }
        CHECK(repeats == kind.userCreated);
    }
}

TEST_CASE("a kind is named in a sentence with the article it takes")
{
    const auto one = [](const char *kind) { return findKind(QLatin1String(kind))->displayOne(); };
    CHECK(one(Kind::letter) == QStringLiteral("a letter"));
    CHECK(one(Kind::inspection) == QStringLiteral("an inspection"));
    CHECK(one(Kind::event) == QStringLiteral("an event"));
    CHECK(one(Kind::staffCount) == QStringLiteral("a staff-impact count"));
    CHECK(one(Kind::pack) == QStringLiteral("an evidence pack"));
}
