// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/recognitionstore.h"

#include <QVariantList>

namespace LeverArch {

class Connection;

/// What was recognised, over one connection.
class SqlRecognitionStore final : public RecognitionStore
{
public:
    explicit SqlRecognitionStore(Connection &connection) : m_connection(connection) {}

    Result<QList<WaitingPage>> waiting(int limit) const override;
    Result<RecognitionCounts> counts() const override;
    Result<std::optional<Recognition>> recognition(Id original, int page) const override;

    Result<void> keep(const WaitingPage &page, const Recognition &recognition,
                      const PageText &text) override;
    Result<void> retryFailed() override;
    Result<bool> forgetPage(Id original, int page) override;
    Result<void> forget(Id original) override;

private:
    Result<void> setText(Id page, const QString &text, const QByteArray &words, bool hasText);
    /// Pages of an original whose pictures were read; `which` may say %1 for "has marks on it", and
    /// `values` begin with the original.
    Result<QList<Id>> recognisedPages(const char *which, const QVariantList &values) const;
    Result<void> makeWait(const QList<Id> &pages);

    Connection &m_connection;
};

} // namespace LeverArch
