// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secretary.h"

#include "models/inboxmodel.h"
#include "models/recordtablemodel.h"
#include "widgets/inbox/filingfield.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpage.h"
#include "widgets/inbox/inboxpaper.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

namespace LeverArch {

/// A branch secretary who files what has come in, with the keyboard alone. Counts the keys.
struct Filer : Secretary
{
    Filer()
    {
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        QDir().mkpath(path(QStringLiteral("post")));
    }

    /// Puts a paper of the sample into the post.
    void receive(const char *name)
    {
        const QString file = QString::fromLatin1(name);
        REQUIRE(QFile::copy(QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/") + file,
                            path(QStringLiteral("post/") + file)));
    }
    void receive(const char *name, const QByteArray &bytes)
    {
        QFile file(path(QStringLiteral("post/") + QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void bringIn(int papers)
    {
        dialogs.answer(QStringLiteral("import-folder"), {path(QStringLiteral("post"))});
        key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        waitUntil([&] {
            return must(stores().records().counts()).value(QLatin1String(Kind::document)) == papers;
        });
    }

    InboxPage &inbox()
    {
        auto *front = page<InboxPage>();
        REQUIRE(front);
        return *front;
    }
    QWidget &focus() { return focusIn(window()); }
    QWidget &keyboard() { return keyboardOf(window()); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            QElapsedTimer watch;
            watch.start();
            QTest::keyClick(&keyboard(), key, modifiers);
            slowest = std::max(slowest, watch.elapsed());
            ++keys;
        }
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(&keyboard(), letter.toLatin1());
        keys += int(text.size());
    }
    void waitForFocus(const QString &name)
    {
        INFO(name.toStdString());
        waitUntil([&] { return focus().objectName() == name; });
        CHECK_FALSE(focus().accessibleName().isEmpty());
    }
    /// Until the paper in front is this one, its pages can be seen and its offers are read.
    Id inFront(const char *file)
    {
        const QString name = QString::fromLatin1(file);
        INFO(file);
        waitUntil([&] {
            const Id current = inbox().list().current();
            return current && must(stores().records().record(current)).text("file_name") == name;
        });
        waitUntil([&] { return inbox().isReady(); });
        return inbox().list().current();
    }
    FilingField &field(const char *key)
    {
        FilingField *found = inbox().form().field(QString::fromLatin1(key));
        REQUIRE(found);
        return *found;
    }
    QString offered(const char *key)
    {
        const auto &offers = field(key).offers();
        return offers.isEmpty() ? QString() : offers.first().shown;
    }
    Record record(Id id) { return must(stores().records().record(id)); }
    void waitForFiling(Id id, const char *filing)
    {
        waitUntil([&] { return record(id).text("filing") == QLatin1String(filing); });
    }
    /// The keys since the last call.
    int spent() { return std::exchange(keys, 0); }

    /// Writes down what they were spent on.
    void note(const char *what)
    {
        notes.append(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(spent()));
    }

    QStringList notes;
    int keys = 0;
    qint64 slowest = 0; ///< Milliseconds the window took for one key.
};

} // namespace LeverArch
