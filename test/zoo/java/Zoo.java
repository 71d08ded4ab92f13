// The AWS SDK for Java in the zoo: what every SDK is asked to do, in the words of README.md.

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

public final class Zoo {
  private static final long PART = 5L << 20;
  private static final URI ENDPOINT = URI.create(System.getenv("AWS_ENDPOINT_URL"));
  private static final String BUCKET = System.getenv("ZOO_BUCKET");
  private static final List<String> KEYS = List.of(new String(file("ZOO_KEYS"), StandardCharsets.UTF_8).split("\0"));
  private static final byte[] BIG = file("ZOO_BIG");
  private static final S3Client S3 =
      S3Client.builder().endpointOverride(ENDPOINT).region(Region.US_EAST_1).forcePathStyle(true).build();
  private static final S3AsyncClient ASYNC =
      S3AsyncClient.builder().endpointOverride(ENDPOINT).region(Region.US_EAST_1).forcePathStyle(true)
          .multipartEnabled(true)
          .multipartConfiguration(parts -> parts.minimumPartSizeInBytes(PART).thresholdInBytes(PART))
          .build();

  private interface Step {
    void run() throws Exception;
  }

  /** Does the steps that are named, in that order. */
  public static void main(String[] names) {
    System.out.println("version " + VersionInfo.SDK_VERSION);
    Map<String, Step> steps = new HashMap<>();
    steps.put("write", Zoo::write);
    steps.put("list", () -> expect(listed(""), inOrder(KEYS)));
    steps.put("read", Zoo::readAll);
    steps.put("multipart", Zoo::multipart);
    steps.put("range", Zoo::range);
    steps.put("stream", Zoo::stream);
    steps.put("copy", Zoo::copy);
    steps.put("condition", Zoo::condition);
    steps.put("checksum", Zoo::checksum);
    steps.put("presign", Zoo::presign);
    steps.put("delete", Zoo::delete);
    try {
      for (String name : names) {
        steps.get(name).run();
        System.out.println("did " + name);
      }
    } catch (Throwable error) {
      // The threads of the asynchronous client would keep a failed program alive.
      error.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void write() {
    S3.createBucket(to -> to.bucket(BUCKET));
    for (String key : KEYS) put(key, bodyOf(key));
  }

  private static void readAll() {
    for (String key : KEYS) expectBytes(read(key), bodyOf(key));
  }

  private static void multipart() {
    ASYNC.putObject(to -> to.bucket(BUCKET).key("scratch/multipart"), AsyncRequestBody.fromBytes(BIG)).join();
    String etag = S3.headObject(at -> at.bucket(BUCKET).key("scratch/multipart")).eTag();
    expect(etag.endsWith("-5\""), true);
    expectBytes(
        ASYNC.getObject(from -> from.bucket(BUCKET).key("scratch/multipart"), AsyncResponseTransformer.toBytes())
            .join().asByteArray(),
        BIG);
  }

  private static void range() {
    Map<String, byte[]> spans = Map.of(
        "bytes=0-0", Arrays.copyOf(BIG, 1),
        "bytes=5242879-5242880", Arrays.copyOfRange(BIG, 5242879, 5242881),
        "bytes=-9", Arrays.copyOfRange(BIG, BIG.length - 9, BIG.length));
    spans.forEach((span, want) -> expectBytes(
        S3.getObjectAsBytes(from -> from.bucket(BUCKET).key("scratch/multipart").range(span)).asByteArray(), want));
  }

  private static void stream() {
    // No content length: nobody says how long it will be.
    AsyncRequestBody body = AsyncRequestBody.fromInputStream(
        from -> from.inputStream(new ByteArrayInputStream(BIG)).executor(Executors.newSingleThreadExecutor()));
    ASYNC.putObject(to -> to.bucket(BUCKET).key("scratch/stream"), body).join();
    expectBytes(read("scratch/stream"), BIG);
  }

  private static void copy() {
    for (String key : KEYS) {
      S3.copyObject(it -> it.sourceBucket(BUCKET).sourceKey(key)
          .destinationBucket(BUCKET).destinationKey("copies/" + key));
      expectBytes(read("copies/" + key), bodyOf(key));
    }
  }

  private static void condition() {
    PutObjectRequest once = PutObjectRequest.builder().bucket(BUCKET).key("scratch/once").ifNoneMatch("*").build();
    S3.putObject(once, RequestBody.fromString("1"));
    try {
      S3.putObject(once, RequestBody.fromString("2"));
      throw new AssertionError("the second put succeeded");
    } catch (S3Exception refused) {
      expect(refused.awsErrorDetails().errorCode(), "PreconditionFailed");
    }
    expectBytes(read("scratch/once"), "1".getBytes());
  }

  private static void checksum() throws IOException {
    // Over plain HTTP the old release signs the trailer with the SHA of nothing, and sends the SHA of the body.
    boolean isOld = VersionInfo.SDK_VERSION.startsWith("2.29.");
    List<String> names = isOld ? List.of("CRC32", "CRC32C") : List.of("CRC32", "CRC32C", "SHA1", "SHA256");
    for (String name : names) {
      String key = "scratch/" + name;
      // A stream is sent as signed chunks with the checksum behind them.
      S3.putObject(
          to -> to.bucket(BUCKET).key(key).checksumAlgorithm(ChecksumAlgorithm.fromValue(name)),
          RequestBody.fromInputStream(new ByteArrayInputStream(BIG), BIG.length));
      GetObjectRequest request =
          GetObjectRequest.builder().bucket(BUCKET).key(key).checksumMode(ChecksumMode.ENABLED).build();
      try (ResponseInputStream<GetObjectResponse> got = S3.getObject(request)) {
        GetObjectResponse said = got.response();
        expect(Arrays.asList(said.checksumCRC32(), said.checksumCRC32C(), said.checksumSHA1(), said.checksumSHA256())
            .stream().filter(Objects::nonNull).count(), 1L);
        expectBytes(got.readAllBytes(), BIG);
      }
    }
  }

  private static void presign() throws IOException {
    S3Presigner presigner = S3Presigner.builder().endpointOverride(ENDPOINT).region(Region.US_EAST_1)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build()).build();
    for (String key : KEYS) {
      URL url = presigner.presignGetObject(it -> it.signatureDuration(Duration.ofMinutes(5))
          .getObjectRequest(from -> from.bucket(BUCKET).key(key))).url();
      expectBytes(url.openStream().readAllBytes(), bodyOf(key));
    }
    URL url = presigner.presignPutObject(it -> it.signatureDuration(Duration.ofMinutes(5))
        .putObjectRequest(to -> to.bucket(BUCKET).key("scratch/presigned"))).url();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestMethod("PUT");
    connection.setDoOutput(true);
    connection.getOutputStream().write("put".getBytes());
    expect(connection.getResponseCode(), 200);
    expectBytes(read("scratch/presigned"), "put".getBytes());
  }

  private static void delete() {
    // XML 1.0 has no words for the keys with control characters: they go one by one.
    List<ObjectIdentifier> plain = listed("copies/").stream()
        .filter(key -> key.chars().noneMatch(Character::isISOControl))
        .map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    expect(S3.deleteObjects(of -> of.bucket(BUCKET).delete(them -> them.objects(plain))).deleted().size(), plain.size());
    List<String> rest = new ArrayList<>(listed("copies/"));
    rest.addAll(listed("scratch/"));
    for (String key : rest) S3.deleteObject(at -> at.bucket(BUCKET).key(key));
    expect(listed(""), inOrder(KEYS));
  }

  private static void put(String key, byte[] body) {
    S3.putObject(to -> to.bucket(BUCKET).key(key), RequestBody.fromBytes(body));
  }

  private static byte[] read(String key) {
    return S3.getObjectAsBytes(from -> from.bucket(BUCKET).key(key)).asByteArray();
  }

  private static List<String> listed(String prefix) {
    // Asked so, the SDK can read keys that XML 1.0 has no words for, and undoes the encoding itself.
    return S3.listObjectsV2Paginator(of -> of.bucket(BUCKET).prefix(prefix).maxKeys(7).encodingType(EncodingType.URL))
        .contents().stream().map(S3Object::key).toList();
  }

  private static List<String> inOrder(List<String> texts) {
    return texts.stream()
        .sorted(Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)).toList();
  }

  private static byte[] bodyOf(String key) {
    return (key.equals("empty") ? "" : "body of " + key).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String variable) {
    try {
      return Files.readAllBytes(Path.of(System.getenv(variable)));
    } catch (IOException error) {
      throw new IllegalStateException(error);
    }
  }

  private static void expect(Object got, Object want) {
    if (!got.equals(want)) throw new AssertionError("got " + got + ", want " + want);
  }

  private static void expectBytes(byte[] got, byte[] want) {
    if (!Arrays.equals(got, want)) throw new AssertionError("got " + got.length + " other bytes");
  }
}
