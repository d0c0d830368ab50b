// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/quoting.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "papercase.h"
#include "support/pagepicture.h"
#include "widgets/fieldeditor.h"
#include "widgets/recordform.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace LeverArch;

namespace {

/// An excerpt in the inspector's form; its paper is drawn by the test.
struct OpenExcerpt : PaperCase
{
    OpenExcerpt() : form(workspace)
    {
        const Id document = add(Kind::document, QStringLiteral("Letter"));
        const Id version = addPages(document);
        const QString text = pages.first().text;
        const QuoteDraft draft =
            must(QuoteMaker(read()).draft({document, version, {{1, 0, int(text.size())}}, {}}));
        act(draft.label, [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(excerpt, QuoteMaker::write(stores, draft));
            return {};
        });
        show();
        form.show();
        QObject::connect(&file(), &CaseFile::changed, &form, [this] { show(); });
    }
    void show() { form.setRow(must(readRows(read(), {excerpt})).first()); }
    FieldEditor &editor() { return *form.editor(QStringLiteral("quoted")); }
    QPlainTextEdit &edit() { return *editor().findChild<QPlainTextEdit *>(); }
    QToolButton &button(const char *name)
    {
        return *editor().findChild<QToolButton *>(QLatin1String(name));
    }
    /// The words underlined as differing.
    QString underlined()
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &one : edit().extraSelections()) {
            CHECK(one.format.underlineStyle() == QTextCharFormat::WaveUnderline);
            words.append(one.cursor.selectedText());
        }
        return words.join(u'|');
    }

    QList<PageText> pages{pagePicture({"They recog-", "nised  16 staff", "as at risk."})};
    Id excerpt;
    RecordForm form;

private:
    Id addPages(Id document)
    {
        Id made;
        act(QStringLiteral("Bring in"), [&](Stores &stores) -> Result<void> {
            Original original;
            LEVERARCH_ASSIGN(original.id, stores.documents().beginOriginal());
            LEVERARCH_TRY(stores.documents().appendOriginal(original.id, "%PDF"));
            original.sha256 = Sha256::of("%PDF");
            original.size = 4;
            original.received = clock.now();
            LEVERARCH_TRY(stores.documents().finishOriginal(original));
            DocumentVersion version;
            version.document = document;
            version.original = original.id;
            version.number = 1;
            LEVERARCH_ASSIGN(made, stores.documents().addVersion(version));
            return stores.pages().addPage(
                original.id, {1, {}, PageGeometry(QRectF(0, 0, 595, 842), 0), true}, pages.first());
        });
        return made;
    }
};

} // namespace

TEST_CASE("A word that differs from the page is underlined and said as it is typed")
{
    OpenExcerpt open;
    CHECK(open.edit().toPlainText() == QStringLiteral("They recognised 16 staff as at risk."));
    CHECK(open.editor().fault().isEmpty());
    CHECK(open.underlined().isEmpty());

    QTextCursor at(open.edit().document());
    at.setPosition(int(open.edit().toPlainText().indexOf(QStringLiteral("16"))) + 2);
    open.edit().setTextCursor(at);
    QTest::keyClick(&open.edit(), Qt::Key_Backspace);
    QTest::keyClick(&open.edit(), Qt::Key_7);
    CHECK(open.underlined() == QStringLiteral("17"));
    CHECK(open.editor().fault().contains(QString::fromUtf8("“17 staff as at” where the page says "
                                                           "“16 staff as at”")));
    CHECK(open.edit().accessibleDescription() == open.editor().fault());
    QTest::keyClick(&open.edit(), Qt::Key_Backspace);
    QTest::keyClick(&open.edit(), Qt::Key_6);
    CHECK(open.editor().fault().isEmpty());
    CHECK(open.underlined().isEmpty());
    CHECK(open.edit().accessibleDescription().isEmpty());
}

TEST_CASE("Marked alterations pass as they are typed, unmarked ones do not")
{
    OpenExcerpt open;
    for (const char *honest :
         {"They recognised 16 staff [sic] as at risk.", "They […] as at risk.",
          "[The managers] recognised 16 staff … risk.", "They recog-nised 16 staff as at risk."}) {
        open.edit().setPlainText(QString::fromUtf8(honest));
        INFO(honest);
        CHECK(open.editor().fault().isEmpty());
    }
    for (const char *wrong : {"They recognised 16 staff sic as at risk.", "They as at risk.",
                              "They recognised [17] staff as at risk.", "They recognised"}) {
        open.edit().setPlainText(QString::fromUtf8(wrong));
        INFO(wrong);
        CHECK_FALSE(open.editor().fault().isEmpty());
    }
}

TEST_CASE("The clean form and the printed one are both offered, and either is the page's words")
{
    OpenExcerpt open;
    CaseFileFixture::waitUntil([&] { return open.button("quoteClean").isVisible(); });
    CHECK(open.button("quoteClean").isChecked());
    CHECK(open.button("quoteClean").accessibleDescription() == QStringLiteral("recognised"));
    CHECK(open.button("quotePrinted").accessibleDescription() == QStringLiteral("recog-nised"));
    open.button("quotePrinted").click();
    CaseFileFixture::waitUntil([&] {
        return open.record(open.excerpt).text("quoted") ==
               QStringLiteral("They recog-nised 16 staff as at risk.");
    });
    CHECK(open.editor().fault().isEmpty());
    CHECK(open.button("quotePrinted").isChecked());
    CHECK_FALSE(open.button("quoteClean").isChecked());
    must(open.file().undo());
    CaseFileFixture::waitUntil([&] { return open.button("quoteClean").isChecked(); });
}

TEST_CASE("What differs is kept when the field is left, and goes on being said")
{
    OpenExcerpt open;
    open.edit().setPlainText(QStringLiteral("They recognised 17 staff as at risk."));
    open.form.commitAll();
    CaseFileFixture::waitUntil(
        [&] { return open.record(open.excerpt).text("quoted").contains(QStringLiteral("17")); });
    open.show();
    CHECK(open.editor().fault().contains(QStringLiteral("17")));
}
